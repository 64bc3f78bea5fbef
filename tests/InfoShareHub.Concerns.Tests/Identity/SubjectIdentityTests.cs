using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class SubjectIdentityTests
{
    [Fact]
    public void A_name_is_kept_as_written()
    {
        Assert.True(PersonName.TryCreate(" Zoë-Ánna ", "Mae  Rose", "O'Testerby–Łukasz", ["Zozo Testerby", " "], out var name));

        Assert.Equal(("Zoë-Ánna", "Mae  Rose", "O'Testerby–Łukasz"), (name.Given, name.Middle, name.Family));
        Assert.Equal(["Zozo Testerby"], name.Aliases);
    }

    [Theory]
    [InlineData("Mono", "", true)]
    [InlineData("", "Nymous", true)]
    [InlineData(null, "  ", false)]
    [InlineData("Con\u0007trol", "Char", false)]
    public void A_name_needs_a_given_or_a_family_name_without_control_characters(string? given, string? family, bool taken) =>
        Assert.Equal(taken, PersonName.TryCreate(given, null, family, [], out _));

    [Theory]
    [InlineData(100, 200, 100, 10, 200, true)]
    [InlineData(101, 0, 0, 0, 0, false)]
    [InlineData(1, 201, 0, 0, 0, false)]
    [InlineData(1, 0, 101, 0, 0, false)]
    [InlineData(1, 0, 0, 11, 1, false)]
    [InlineData(1, 0, 0, 1, 201, false)]
    public void A_name_stays_within_its_limits(int given, int middle, int family, int aliases, int aliasLength, bool taken) =>
        Assert.Equal(taken, PersonName.TryCreate(
            new string('a', given), new string('b', middle), new string('c', family), [.. Enumerable.Repeat(new string('d', aliasLength), aliases)], out _));

    [Fact]
    public void An_address_needs_something_that_is_known()
    {
        Assert.True(Postcode.TryParse("M1 1AE", out var postcode));

        Assert.False(PostalAddress.TryCreate(" ", null, null, isCurrent: true, out _));
        Assert.True(PostalAddress.TryCreate(null, null, postcode, isCurrent: true, out _));
        Assert.True(PostalAddress.TryCreate("1 Example Row\nFlat 2", "", null, isCurrent: false, out var address));
        Assert.Equal("1 Example Row, Flat 2", address.Lines);
    }

    [Fact]
    public void Two_identities_of_the_same_parts_are_equal()
    {
        Assert.Equal(Make("Testina", "1 Example Row"), Make("Testina", "1 Example Row"));
        Assert.Equal(Make("Testina", "1 Example Row").GetHashCode(), Make("Testina", "1 Example Row").GetHashCode());
        Assert.NotEqual(Make("Testina", "1 Example Row"), Make("Testino", "1 Example Row"));
        Assert.NotEqual(Make("Testina", "1 Example Row"), Make("Testina", "2 Example Row"));
    }

    [Fact]
    public void Too_many_addresses_or_phones_or_a_sex_off_the_list_are_refused()
    {
        var subject = Make("Testina", "1 Example Row");
        Assert.True(PhoneNumber.TryParse("07700900123", out var phone));

        Assert.False(SubjectIdentity.TryCreate(subject.Name, null, Sex.Unknown, null, null, [.. Enumerable.Repeat(subject.Addresses[0], 11)], [], out _));
        Assert.False(SubjectIdentity.TryCreate(subject.Name, null, Sex.Unknown, null, null, [], [.. Enumerable.Repeat(phone, 6)], out _));
        Assert.False(SubjectIdentity.TryCreate(subject.Name, null, (Sex)9, null, null, [], [], out _));
    }

    [Fact]
    public void Nothing_of_the_person_is_in_its_text()
    {
        var subject = Make("Testina", "1 Example Row");

        Assert.Equal(["SubjectIdentity", "PersonName", "PostalAddress"], [subject.ToString(), subject.Name.ToString(), subject.Addresses[0].ToString()]);
    }

    private static SubjectIdentity Make(string given, string lines)
    {
        Assert.True(PersonName.TryCreate(given, "", "Testerby", ["Tess Testerby"], out var name));
        Assert.True(PostalAddress.TryCreate(lines, "Sampleton", null, isCurrent: true, out var address));
        Assert.True(SubjectIdentity.TryCreate(name, PartialDate.OfDay(new DateOnly(2014, 6, 21)), Sex.Female, null, null, [address], [], out var subject));
        return subject;
    }
}
