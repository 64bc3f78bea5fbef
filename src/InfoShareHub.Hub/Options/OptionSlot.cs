using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace InfoShareHub.Hub.Options;

/// <summary>One option: where its value goes and what it may be.</summary>
internal sealed class OptionSlot(string key, object owner, PropertyInfo property)
{
    /// <summary>As on the command line without the leading dashes: <c>port</c>, <c>limits.connections</c>.</summary>
    public string Key => key;

    /// <summary>What it is for, one sentence.</summary>
    public string Description => property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

    /// <summary>What it may be and what it is unless set.</summary>
    public string Bounds
    {
        get
        {
            var range = property.GetCustomAttribute<RangeAttribute>();
            var value = string.Format(CultureInfo.InvariantCulture, "{0}", property.GetValue(owner));
            var bounds = range is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}; ");
            var isRequired = property.GetCustomAttribute<RequiredAttribute>() is not null;
            return bounds + (value.Length > 0 ? $"default {value}" : isRequired ? "required" : "optional");
        }
    }

    /// <summary>As it could be given on the command line. No option holds a secret: those come from files.</summary>
    public string Setting => string.Create(CultureInfo.InvariantCulture, $"--{key}={property.GetValue(owner)}");

    /// <summary>Takes a value as text; says what is wrong with it, or null.</summary>
    public string? Set(string text)
    {
        if (!TryConvert(text, out var value))
            return $"--{key}: is not a {(property.PropertyType == typeof(TimeSpan) ? "duration such as 00:00:10" : "whole number")}";

        property.SetValue(owner, value);
        return null;
    }

    /// <summary>Says what is wrong with the value it has now, or null.</summary>
    public string? Check()
    {
        var value = property.GetValue(owner);
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
                return $"--{key}: {rule switch
                {
                    RequiredAttribute => "is required",
                    RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"must be between {range.Minimum} and {range.Maximum}"),
                    _ => rule.ErrorMessage,
                }}";
        }

        return null;
    }

    private bool TryConvert(string text, out object? value)
    {
        value = null;
        if (property.PropertyType == typeof(string))
            value = text;
        else if (property.PropertyType == typeof(int) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            value = number;
        else if (property.PropertyType == typeof(TimeSpan) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration))
            value = duration;

        return value is not null;
    }
}
