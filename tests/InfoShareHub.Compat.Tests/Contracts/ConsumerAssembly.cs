using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace InfoShareHub.Compat.Tests.Contracts;

/// <summary>What a compiled assembly takes from others: the types and members that it names, those that it overrides, and what it derives from.</summary>
internal sealed class ConsumerAssembly
{
    private readonly MetadataReader _reader;
    private readonly HashSet<string> _contracts;

    private ConsumerAssembly(MetadataReader reader, HashSet<string> contracts)
    {
        _reader = reader;
        _contracts = contracts;
    }

    public List<AssemblyName> References { get; } = [];

    /// <summary>By contract assembly: what must be offered there.</summary>
    public HashSet<(string Assembly, string Member)> Needs { get; } = [];

    /// <summary>By contract assembly: what must be offered there, and be open to overriding.</summary>
    public HashSet<(string Assembly, string Member)> Overrides { get; } = [];

    /// <summary>Concrete types that derive from or implement a type of a contract, with the names of the methods that they have.</summary>
    public List<(string Type, string Assembly, string Contract, HashSet<string> Methods)> Derivations { get; } = [];

    /// <summary>Reads all that a consumer takes.</summary>
    /// <param name="file">The compiled consumer.</param>
    /// <param name="contracts">The names of the assemblies whose members are asked about.</param>
    public static ConsumerAssembly Read(string file, IEnumerable<string> contracts)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var consumer = new ConsumerAssembly(reader, contracts.ToHashSet(StringComparer.Ordinal));
        consumer.References.AddRange(
            reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()).Where(name => consumer._contracts.Contains(name.Name!)));
        consumer.ReadTypeReferences();
        consumer.ReadMemberReferences();
        foreach (var handle in reader.TypeDefinitions)
            consumer.ReadDerivations(handle);
        return consumer;
    }

    private void ReadTypeReferences()
    {
        foreach (var handle in _reader.TypeReferences)
        {
            if (ContractOf(handle) is var (assembly, type))
                Needs.Add((assembly, type));
        }
    }

    private void ReadMemberReferences()
    {
        foreach (var member in _reader.MemberReferences.Select(_reader.GetMemberReference))
        {
            if (ContractOf(member.Parent) is not var (assembly, type))
                continue;
            string name = _reader.GetString(member.Name);
            string signature = member.GetKind() == MemberReferenceKind.Method
                ? SignatureText.Of(name, member.DecodeMethodSignature(SignatureText.Instance, genericContext: null))
                : $"{member.DecodeFieldSignature(SignatureText.Instance, genericContext: null)} {name}";
            Needs.Add((assembly, $"{type}: {signature}"));
        }
    }

    private void ReadDerivations(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var methods = type.GetMethods().Select(_reader.GetMethodDefinition).ToList();
        // An explicit implementation is named `Interface.Method`; the last part is the method.
        var names = methods.Select(method => _reader.GetString(method.Name).Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        bool isConcrete = !type.Attributes.HasFlag(TypeAttributes.Abstract);
        foreach (var parent in type.GetInterfaceImplementations().Select(implementation => _reader.GetInterfaceImplementation(implementation).Interface))
        {
            if (isConcrete && ContractOf(parent) is var (assembly, name))
                Derivations.Add((SignatureText.Of(_reader, handle), assembly, name, names));
        }

        if (type.BaseType.IsNil || ContractOf(type.BaseType) is not var (baseAssembly, baseName))
            return;
        if (isConcrete)
            Derivations.Add((SignatureText.Of(_reader, handle), baseAssembly, baseName, names));
        foreach (var method in methods.Where(IsOverride))
        {
            string signature = SignatureText.Of(_reader.GetString(method.Name), method.DecodeSignature(SignatureText.Instance, genericContext: null));
            if (!IsMemberOfObject(_reader.GetString(method.Name)))
                Overrides.Add((baseAssembly, $"{baseName}: {signature}"));
        }
    }

    private static bool IsOverride(MethodDefinition method) =>
        method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.NewSlot);

    private static bool IsMemberOfObject(string name) => name is "ToString" or "Equals" or "GetHashCode" or "Finalize";

    private (string Assembly, string Type)? ContractOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => ContractOf((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => ContractOf((TypeSpecificationHandle)handle),
        _ => null,
    };

    private (string Assembly, string Type)? ContractOf(TypeReferenceHandle handle)
    {
        var scope = _reader.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
            scope = _reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        if (scope.Kind != HandleKind.AssemblyReference)
            return null;
        string assembly = _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
        return _contracts.Contains(assembly) ? (assembly, SignatureText.Of(_reader, handle)) : null;
    }

    /// <summary>The open type behind an instantiation such as <c>ClientBase&lt;EchoClient&gt;</c>.</summary>
    private (string Assembly, string Type)? ContractOf(TypeSpecificationHandle handle)
    {
        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadByte(); // class or value type
        return ContractOf(blob.ReadTypeHandle());
    }
}
