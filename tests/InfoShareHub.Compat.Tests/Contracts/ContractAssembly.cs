using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace InfoShareHub.Compat.Tests.Contracts;

/// <summary>What an assembly offers to others: its types, their members with exact signatures, and what deriving from them obliges to.</summary>
internal sealed class ContractAssembly
{
    private ContractAssembly(AssemblyName name) => Name = name;

    public AssemblyName Name { get; }

    /// <summary>Types as <c>Namespace.Type</c>, members as <c>Namespace.Type: signature</c>.</summary>
    public HashSet<string> Offers { get; } = new(StringComparer.Ordinal);

    /// <summary>The members among <see cref="Offers"/> that a derived type may override.</summary>
    public HashSet<string> Overridable { get; } = new(StringComparer.Ordinal);

    /// <summary>By type: the members that whoever derives from it or implements it has to bring.</summary>
    public Dictionary<string, List<string>> Obligations { get; } = new(StringComparer.Ordinal);

    public static ContractAssembly Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var contract = new ContractAssembly(reader.GetAssemblyDefinition().GetAssemblyName());
        foreach (var handle in reader.TypeDefinitions)
            contract.Add(reader, handle);
        return contract;
    }

    private static bool IsOffered(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsOffered(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsOffered(MetadataReader reader, TypeDefinition type)
    {
        if (type.GetDeclaringType() is { IsNil: false } outer && !IsOffered(reader, reader.GetTypeDefinition(outer)))
            return false;
        return (type.Attributes & TypeAttributes.VisibilityMask)
            is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;
    }

    private void Add(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        if (!IsOffered(reader, type))
            return;
        string typeName = SignatureText.Of(reader, handle);
        Offers.Add(typeName);
        var obligations = Obligations[typeName] = [];
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsOffered(method.Attributes)))
        {
            string signature = SignatureText.Of(reader.GetString(method.Name), method.DecodeSignature(SignatureText.Instance, genericContext: null));
            Offers.Add($"{typeName}: {signature}");
            if (method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.Final))
                Overridable.Add($"{typeName}: {signature}");
            if (method.Attributes.HasFlag(MethodAttributes.Abstract))
                obligations.Add(signature);
        }

        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => IsOffered(field.Attributes)))
            Offers.Add($"{typeName}: {field.DecodeSignature(SignatureText.Instance, genericContext: null)} {reader.GetString(field.Name)}");
    }
}
