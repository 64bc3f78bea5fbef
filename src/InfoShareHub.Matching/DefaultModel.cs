namespace InfoShareHub.Matching;

/// <summary>
/// The built-in model as data. Made by `InfoShareHub.Matching.Bench train` on the labelled file of invented children; a test trains again and compares.
/// </summary>
internal static class DefaultModel
{
    private const string Text =
        """
        infoshare-match-model 1
        id children-1
        provenance two-class expectation-maximisation on 41,162 records of 20,000 invented children as four agencies know them (children_20k), from starting-1; levels seen fewer than 20 times in either class keep its figures
        matches-per-thousand-records 1442
        least-population 20000
        frequency-records 5000
        frequency-damping 800
        automatic-millibits 6629
        possible-millibits 0
        field given_name
        level exact -184 -9431 -8328
        level variant -4480 -9700 -7762
        level spelling -4862 -10735 -9366
        level part -7644 -12288 0
        level middle -6761 -8449 0
        level swapped -6512 -15759 0
        level initial -5681 -9972 0
        level similar -10177 -11218 0
        level remote -7644 -4322 0
        level different -6644 -89 0
        field family_name
        level exact -124 -9560 -8196
        level form -6296 -12297 -7789
        level part -5935 -11689 -10300
        level spelling -4733 -11673 -9197
        level swapped -6513 -15949 0
        level similar -7644 -10966 0
        level different -7736 -3 0
        field birth_date
        level exact -86 -12492 0
        level first_of_january -8318 -18305 0
        level day_month_swapped -7046 -14037 0
        level one_part_differs -5083 -7282 0
        level year_off -5892 -9770 0
        level year_and_month -6644 -14288 0
        level year_only -6644 -10703 0
        level two_parts_differ -9966 -4322 0
        level different -7644 -89 0
        field middle_names
        level same -3 -8312 0
        level different -4644 -34 0
        level initial -5644 -8381 0
        field sex
        level same -12 -1000 0
        level different -6906 -1000 0
        field address
        level same -378 -10966 0
        level near -3921 -14509 0
        level lines -6273 -16861 0
        level postcode -5624 -12061 0
        level sector -6644 -9966 0
        level district -6644 -7644 0
        level different -2935 -1 0
        field nhs_number
        level same 0 -16610 0
        level different -8966 0 0
        field upn
        level same 0 -16610 0
        level different -8966 0 0
        field phone
        level same -322 -11703 0
        level different -2322 0 0

        """;

    public static MatchModel Read() =>
        MatchModelText.TryRead(Text, out var model, out var fault) ? model : throw new InvalidOperationException("the built-in model does not read: " + fault);
}
