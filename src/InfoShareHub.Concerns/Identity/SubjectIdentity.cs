using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// Who a person is and where, as one source knows them: the classes C01 and C02, and everything that matching looks at. What is absent is unknown,
/// never evidence.
/// </summary>
public sealed record SubjectIdentity
{
    private SubjectIdentity(
        PersonName name,
        PartialDate? birthDate,
        Sex sex,
        NhsNumber? nhsNumber,
        Upn? upn,
        IReadOnlyList<PostalAddress> addresses,
        IReadOnlyList<PhoneNumber> phones)
    {
        Name = name;
        BirthDate = birthDate;
        Sex = sex;
        NhsNumber = nhsNumber;
        Upn = upn;
        Addresses = addresses;
        Phones = phones;
    }

    /// <summary>Names as written.</summary>
    public PersonName Name { get; }

    /// <summary>Birth date as far as it is known. That it does not lie in the future is for the caller to check, who knows what day it is.</summary>
    public PartialDate? BirthDate { get; }

    /// <summary>Registered sex.</summary>
    public Sex Sex { get; }

    /// <summary>NHS number, if known.</summary>
    public NhsNumber? NhsNumber { get; }

    /// <summary>Unique Pupil Number, if known.</summary>
    public Upn? Upn { get; }

    /// <summary>Addresses, current first, at most 10.</summary>
    public IReadOnlyList<PostalAddress> Addresses { get; }

    /// <summary>Telephone numbers, at most 5.</summary>
    public IReadOnlyList<PhoneNumber> Phones { get; }

    /// <summary>Takes an identity within the limits; the lists are copied.</summary>
    public static bool TryCreate(
        PersonName name,
        PartialDate? birthDate,
        Sex sex,
        NhsNumber? nhsNumber,
        Upn? upn,
        IReadOnlyList<PostalAddress> addresses,
        IReadOnlyList<PhoneNumber> phones,
        [NotNullWhen(true)] out SubjectIdentity? subject)
    {
        subject = addresses.Count <= 10 && phones.Count <= 5 && Enum.IsDefined(sex)
            ? new SubjectIdentity(name, birthDate, sex, nhsNumber, upn, [.. addresses], [.. phones])
            : null;
        return subject is not null;
    }

    /// <summary>Equal when every part, and every list in order, is equal.</summary>
    public bool Equals(SubjectIdentity? other) =>
        other is not null && Name == other.Name && BirthDate == other.BirthDate && Sex == other.Sex && NhsNumber == other.NhsNumber && Upn == other.Upn
        && Addresses.SequenceEqual(other.Addresses) && Phones.SequenceEqual(other.Phones);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, BirthDate, Sex, NhsNumber, Upn, Addresses.Count, Phones.Count);

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(SubjectIdentity);
}
