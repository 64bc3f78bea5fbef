using System.Reflection;
using System.Text;

namespace InfoShareHub.Hub.Options;

/// <summary>The options of a record and of the records in it, by their names on the command line.</summary>
internal static class OptionCatalogue
{
    /// <summary>All slots of <paramref name="options"/>, in the order they are declared.</summary>
    public static IReadOnlyList<OptionSlot> SlotsOf(object options)
    {
        var slots = new List<OptionSlot>();
        Collect(options, "", slots);
        return slots;
    }

    /// <summary>One line per option.</summary>
    public static string Help(Type optionsType)
    {
        var text = new StringBuilder("usage: InfoShareHub.Hub --OPTION VALUE ...\n");
        foreach (var slot in SlotsOf(Activator.CreateInstance(optionsType)!))
            text.Append("  --").Append(slot.Key.PadRight(30)).Append(' ').Append(slot.Description).Append(" (").Append(slot.Bounds).Append(")\n");

        return text.ToString();
    }

    private static void Collect(object owner, string prefix, List<OptionSlot> slots)
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.PropertyType == typeof(string) || property.PropertyType.IsValueType)
                slots.Add(new OptionSlot(prefix + Kebab(property.Name), owner, property));
            else if (property.GetIndexParameters().Length == 0 && property.CanWrite)
                Collect(property.GetValue(owner)!, prefix + Kebab(property.Name) + ".", slots);
        }
    }

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
