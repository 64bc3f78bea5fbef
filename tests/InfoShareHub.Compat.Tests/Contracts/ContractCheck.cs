using System.Reflection;

namespace InfoShareHub.Compat.Tests.Contracts;

/// <summary>Compares what compiled consumers take from contract assemblies with what the assemblies in a folder offer.</summary>
/// <param name="contracts">Names of the contract assemblies, without extension.</param>
/// <param name="folder">Where they are.</param>
/// <param name="consumers">Files of the consumers.</param>
internal sealed class ContractCheck(IReadOnlyList<string> contracts, string folder, IReadOnlyList<string> consumers)
{
    private readonly Dictionary<string, ContractAssembly> _contracts = contracts.ToDictionary(
        name => name, name => ContractAssembly.Read(Path.Combine(folder, name + ".dll")), StringComparer.Ordinal);

    private readonly List<ConsumerAssembly> _consumers = consumers.Select(file => ConsumerAssembly.Read(file, contracts)).ToList();

    /// <summary>How many types, members and overrides the consumers take.</summary>
    public int NeedCount => _consumers.SelectMany(consumer => consumer.Needs).Distinct().Count() + _consumers.SelectMany(consumer => consumer.Overrides).Distinct().Count();

    /// <summary>Everything that would fail to bind or to load, in words; empty when all is well.</summary>
    public IReadOnlyList<string> FindFaults() =>
        [.. _consumers.SelectMany(FaultsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The contract assemblies whose public key is not the one asked for: the runtime does not mind, the compiler does.</summary>
    public IReadOnlyList<string> FindForeignKeys() =>
        [.. _consumers.SelectMany(consumer => consumer.References).Where(HasOtherKey).Select(wanted => wanted.Name!).Distinct(StringComparer.Ordinal)];

    private bool HasOtherKey(AssemblyName wanted) =>
        !wanted.GetPublicKeyToken().AsSpan().SequenceEqual(_contracts[wanted.Name!].Name.GetPublicKeyToken());

    private IEnumerable<string> FaultsOf(ConsumerAssembly consumer)
    {
        foreach (var (assembly, member) in consumer.Needs.Where(need => !_contracts[need.Assembly].Offers.Contains(need.Member)))
            yield return $"{assembly} lacks {member}";
        foreach (var (assembly, member) in consumer.Overrides.Where(need => !_contracts[need.Assembly].Overridable.Contains(need.Member)))
            yield return $"{assembly} has nothing to override as {member}";
        foreach (var (type, assembly, contract, methods) in consumer.Derivations)
        {
            foreach (string obligation in _contracts[assembly].Obligations.GetValueOrDefault(contract, []).Where(o => !methods.Contains(MethodName(o))))
                yield return $"{assembly} demands of {contract} what {type} does not bring: {obligation}";
        }

        foreach (var wanted in consumer.References.Where(wanted => _contracts[wanted.Name!].Name.Version < wanted.Version))
            yield return $"{wanted.Name} has version {_contracts[wanted.Name!].Name.Version}, wanted is {wanted.Version}";
    }

    private static string MethodName(string signature)
    {
        string head = signature[..signature.IndexOf('(', StringComparison.Ordinal)];
        string name = head[(head.LastIndexOf(' ') + 1)..];
        int arity = name.IndexOf('<', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
