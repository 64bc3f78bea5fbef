using System.Net;
using System.Text;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Cli.Protocols;

/// <summary>The matrix as one page that needs nothing else: the answers are in it, choosing shows another table. It loads nothing and sends nothing.</summary>
internal static class MatrixPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:90rem;color:#111;background:#fff}
        table{border-collapse:collapse;margin-top:1rem}th,td{border:1px solid #999;padding:.2rem .4rem;text-align:center;min-width:2.4rem}
        th[scope=row]{text-align:left;white-space:nowrap}.D1{background:#eef4fb}.D2{background:#d5e6f7}.D3{background:#a9cdef}.D4{background:#6aa9e0}.D5{background:#1f6fb5;color:#fff}
        .no{background:#f6d5d5}.ask{outline:2px dashed #8a4b00;outline-offset:-3px}label{margin-right:1.5rem}
        """;

    private const string Script = """
        const ids=['purpose','threshold','consent','known'],at=id=>document.getElementById(id).selectedIndex;
        function show(){const n=((at('purpose')*T+at('threshold'))*2+at('consent'))*2+at('known');
        document.querySelectorAll('td').forEach((cell,i)=>{const c=DATA[(n*CELLS)+i],l='0123456789ABC'.indexOf(c);
        const level=l<0||l===0?'':l<=5?'D'+l:l===6?'no':'D'+(l-7),ask=l>=7;cell.textContent=level+(ask?'?':'');cell.className=(level||'none')+(ask?' ask':'')})}
        ids.forEach(id=>document.getElementById(id).addEventListener('change',show));show();
        """;

    public static string Write(SharingProtocol protocol, MatrixGrid grid)
    {
        var page = new StringBuilder()
            .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(protocol.Name)).Append("</title><style>").Append(Style)
            .Append("</style></head><body><h1>").Append(WebUtility.HtmlEncode(protocol.Name)).Append("</h1><p>What each role is given of each class in an ordinary case: others' information without marks on a fourteen-year-old, ")
            .Append("a confirmed link, everything asked for. Empty: silent. no: the question is refused. ?: a person must decide before more is shown.</p><form>");
        Choice(page, "purpose", "Purpose", Enum.GetNames<Purpose>());
        Choice(page, "threshold", "Threshold", [.. Enum.GetValues<Threshold>().Select(threshold => threshold == Threshold.L4Plus ? "L4+" : threshold.ToString())]);
        Choice(page, "consent", "Consent", ["given", "refused"]);
        Choice(page, "known", "The recipient knows the child", ["no", "yes"]);
        page.Append("</form><table><thead><tr><th scope=\"col\">Class</th>");
        foreach (var role in MatrixGrid.Roles)
            page.Append("<th scope=\"col\">").Append(role).Append("</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var dataClass in MatrixGrid.Classes)
            page.Append("<tr><th scope=\"row\">").Append(dataClass).Append("</th>").Insert(page.Length, "<td></td>", MatrixGrid.Roles.Count).Append("</tr>");
        return page.Append("</tbody></table><script>const T=").Append(Enum.GetValues<Threshold>().Length)
            .Append(",CELLS=").Append(MatrixGrid.Classes.Count * MatrixGrid.Roles.Count).Append(",DATA=\"").Append(Data(grid)).Append("\";").Append(Script)
            .Append("</script></body></html>\n").ToString();
    }

    private static void Choice(StringBuilder page, string id, string label, IEnumerable<string> values)
    {
        page.Append("<label>").Append(label).Append(" <select id=\"").Append(id).Append("\">");
        foreach (var value in values)
            page.Append("<option>").Append(WebUtility.HtmlEncode(value)).Append("</option>");
        page.Append("</select></label>");
    }

    // One character an answer: 0 silent, 1 to 5 the level, 6 refused, 7 and on a referral with its level.
    private static string Data(MatrixGrid grid)
    {
        var data = new StringBuilder();
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            foreach (var threshold in Enum.GetValues<Threshold>())
            {
                foreach (var (hasConsent, isKnown) in new[] { (true, false), (true, true), (false, false), (false, true) })
                {
                    foreach (var dataClass in MatrixGrid.Classes)
                    {
                        foreach (var role in MatrixGrid.Roles)
                            data.Append(CodeOf(grid.At(dataClass, role, purpose, threshold, hasConsent, isKnown)));
                    }
                }
            }
        }

        return data.ToString();
    }

    private static char CodeOf(Decision decision) => "0123456789ABC"[decision.Outcome switch
    {
        DecisionOutcome.Deny => 6,
        DecisionOutcome.Refer => 7 + (int)decision.Level,
        _ => (int)decision.Level,
    }];
}
