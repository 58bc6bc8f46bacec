// SPDX-License-Identifier: Apache-2.0

#include "report/report_html.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace winnow {
namespace {

using Json = nlohmann::json;

constexpr const char* kStyle =
    "body{font-family:sans-serif;font-size:10pt;color:#1c2321;background:#ffffff;max-width:52em;margin:2em auto;line-height:1.4}"
    "h1{font-size:18pt}h2{font-size:12pt;margin-top:1.6em}"
    "table{border-collapse:collapse}th,td{text-align:left;padding:3px 10px 3px 0;border-bottom:1px solid #c9d1cd;vertical-align:top}"
    "th{font-weight:600}code{font-family:monospace;font-size:9pt}.hash{font-family:monospace;font-size:8pt;word-break:break-all}";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string base64(std::string_view bytes)
{
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
        sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();
    return out;
}

/// A text or number of the report, as it stands.
std::string plain(const Json& j) { return j.is_string() ? j.get<std::string>() : j.dump(); }

class Page {
public:
    Page(const Json& report, const ReportLook& look) : m_j(report), m_look(look) {}

    std::string make()
    {
        const std::string kind = m_j.at("kind").get<std::string>();
        const std::string title = word("title." + kind);
        m_out = "<!DOCTYPE html>\n<html lang=\"" + std::string(code(m_look.language)) +
            "\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" + kStyle + "</style></head><body>\n";
        if (!m_look.logoPng.empty())
            m_out +=
                "<p><img alt=\"\" height=\"48\" src=\"data:image/png;base64," + base64(m_look.logoPng) + "\"></p>\n";
        m_out += "<h1>" + title + "</h1>\n";
        addresses();
        inPlainWords(kind);
        if (kind == "erasure") erasures();
        lists();
        decisions();
        files();
        controls();
        records();
        checkYourself();
        heading("limits");
        paragraph(word("limits.text"));
        crosswalk();
        m_out += "</body></html>\n";
        return std::move(m_out);
    }

private:
    std::string word(std::string_view key) const { return escaped(reportWord(m_look.language, key)); }

    /// A sentence with {names} filled in from the report.
    std::string sentence(std::string_view key, std::initializer_list<std::pair<const char*, std::string>> values) const
    {
        std::string text(reportWord(m_look.language, key));
        for (const auto& [name, value] : values) {
            const std::string mark = std::string("{") + name + "}";
            if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
        }
        return escaped(text);
    }

    void heading(std::string_view key) { m_out += "<h2>" + word(key) + "</h2>\n"; }
    void paragraph(const std::string& html) { m_out += "<p>" + html + "</p>\n"; }

    void table(const std::vector<const char*>& heads, const std::vector<std::vector<std::string>>& rows)
    {
        m_out += "<table><tr>";
        for (const char* head : heads) m_out += "<th>" + word(head) + "</th>";
        m_out += "</tr>\n";
        for (const auto& row : rows) {
            m_out += "<tr>";
            for (const std::string& cell : row) m_out += "<td>" + cell + "</td>";
            m_out += "</tr>\n";
        }
        m_out += "</table>\n";
    }

    static std::string hash(const Json& j) { return "<span class=\"hash\">" + escaped(plain(j)) + "</span>"; }
    static std::string text(const Json& j) { return escaped(plain(j)); }

    void addresses()
    {
        std::string line;
        const auto say = [&](const char* key, const std::string& value) {
            if (!value.empty()) line += (line.empty() ? "" : "<br>") + word(key) + " <b>" + escaped(value) + "</b>";
        };
        say("for", plain(m_j.at("client")));
        const std::string business = plain(m_j.at("business"));
        say("by", plain(m_j.at("issuer")) + (business.empty() ? "" : ", " + business));
        say("on", plain(m_j.at("created")));
        say("retention", plain(m_j.at("retention")));
        paragraph(line + "<br>" + escaped(plain(m_j.at("program"))));
    }

    std::uint64_t sum(const char* part) const
    {
        std::uint64_t out = 0;
        for (const Json& l : m_j.at("lists")) out += l.at(part).get<std::uint64_t>();
        return out;
    }

    void inPlainWords(const std::string& kind)
    {
        heading("plain");
        const auto n = [](std::uint64_t value) { return std::to_string(value); };
        if (kind == "erasure") paragraph(word("plain.erasure"));
        paragraph(sentence("plain.in",
            {{"lists", n(m_j.at("lists").size())}, {"rows", n(sum("records"))}, {"kept", n(sum("kept"))},
                {"left", n(sum("left_out"))}, {"review", n(sum("to_review"))}}));
        if (sum("erased") > 0) paragraph(sentence("plain.erased", {{"erased", n(sum("erased"))}}));
        paragraph(sentence("plain.out", {{"files", n(m_j.at("files").size())}}));
        const Json& net = m_j.at("network");
        const auto count = [&](const char* key) { return net.at(key).get<std::uint64_t>(); };
        if (count("domains_asked") == 0 && count("mailboxes_asked") == 0)
            paragraph(word("plain.offline"));
        else
            paragraph(sentence("plain.dns", {{"domains", n(count("domains_asked"))}}));
        if (count("mailboxes_asked") > 0)
            paragraph(sentence("plain.smtp",
                {{"mailboxes", n(count("mailboxes_asked"))}, {"sessions", n(count("mail_sessions"))},
                    {"encrypted", n(count("encrypted_sessions"))}, {"messages", n(count("messages_sent"))}}));
        else
            paragraph(word("plain.nomailbox"));
        if (const std::string seal = plain(net.at("sealed_at")); !seal.empty())
            paragraph(sentence("plain.sealed", {{"sealed", seal}}));
    }

    void lists()
    {
        heading("lists");
        for (const Json& l : m_j.at("lists")) {
            paragraph(
                "<b>" + text(l.at("name")) + "</b>, " + text(l.at("imported")) + "<br>SHA-256 " + hash(l.at("sha256")));
            table({"col.lines", "col.skipped", "col.unreadable", "col.rows", "col.kept", "col.left_out",
                      "col.to_review", "col.erased"},
                {{text(l.at("lines")), text(l.at("skipped")), text(l.at("unreadable")), text(l.at("records")),
                    text(l.at("kept")), text(l.at("left_out")), text(l.at("to_review")), text(l.at("erased"))}});
        }
    }

    void counts(const char* part, const char* title)
    {
        std::vector<std::vector<std::string>> rows;
        for (const auto& [key, count] : m_j.at(part).items()) rows.push_back({word(key), text(count)});
        if (rows.empty()) return;
        heading(title);
        table({"col.kind", "col.count"}, rows);
    }

    void decisions()
    {
        counts("left_out_by_cause", "decided");
        counts("addresses_by_status", "checked");
        std::vector<std::vector<std::string>> rows;
        for (const auto& [key, date] : m_j.at("reference_lists").items()) rows.push_back({escaped(key), text(date)});
        if (rows.empty()) return;
        heading("references");
        table({"col.file", "col.date"}, rows);
    }

    void files()
    {
        heading("files");
        for (const Json& f : m_j.at("files"))
            paragraph("<b>" + text(f.at("name")) + "</b>, " + word(plain(f.at("kind"))) + ", " + text(f.at("written")) +
                "<br>SHA-256 " + hash(f.at("sha256")));
    }

    void controls()
    {
        heading("controls");
        paragraph(word("controls.labels"));
        std::vector<std::vector<std::string>> rows;
        for (const Json& c : m_j.at("controls")) {
            std::string evidence;
            for (const auto& [key, value] : c.at("evidence").items()) {
                std::string shown = escaped(key);
                std::ranges::replace(shown, '_', ' ');
                evidence += (evidence.empty() ? "" : ", ") + shown + " " + text(value);
            }
            rows.push_back({word(plain(c.at("id"))), text(c.at("criteria")), text(c.at("label")),
                word(plain(c.at("state"))), evidence});
        }
        table({"col.control", "col.criteria", "col.label", "col.state", "col.evidence"}, rows);
    }

    void erasures()
    {
        heading("erasures");
        std::vector<std::vector<std::string>> rows;
        for (const Json& e : m_j.at("erasures"))
            rows.push_back({text(e.at("name")), word(plain(e.at("kind"))), word(plain(e.at("found"))),
                word(plain(e.at("outcome")))});
        table({"col.file", "col.kind", "col.found", "col.outcome"}, rows);
        paragraph(word("erasures.caveats"));
    }

    void records()
    {
        heading("records");
        const std::string ledger = plain(m_j.at("ledger"));
        paragraph(ledger == "balances" ? word("records.ledger")
                                       : "<b>" + word("records.noledger") + "</b> " + escaped(ledger));
        const Json& audit = m_j.at("audit");
        paragraph(sentence("records.audit",
                      {{"entries", plain(audit.at("entries"))}, {"signed", plain(audit.at("signed_up_to"))}}) +
            " " + hash(audit.at("head")));
        paragraph(word("records.incidents") + " " + text(m_j.at("open_incidents")));
    }

    void checkYourself()
    {
        heading("self");
        paragraph(word("self.files"));
        m_out +=
            "<p><code>certutil -hashfile FILE SHA256</code> (Windows)<br><code>shasum -a 256 FILE</code> (macOS)<br><code>sha256sum FILE</code> (Linux)</p>\n";
        const std::string name = m_look.name.empty() ? "NAME" : escaped(m_look.name);
        paragraph(word("self.signature"));
        m_out += "<p><code>openssl pkeyutl -verify -pubin -inkey &quot;" + name + ".pem&quot; -rawin -in &quot;" +
            name + ".json&quot; -sigfile &quot;" + name + ".sig&quot;</code></p>\n";
        paragraph(word("self.key"));
        m_out += "<p><code>openssl pkey -pubin -in &quot;" + name +
            ".pem&quot; -outform DER | tail -c 32 | openssl dgst -sha256</code><br><code>" +
            escaped(m_look.fingerprint) + "</code></p>\n";
    }

    void crosswalk()
    {
        heading("crosswalk");
        m_out += "<ul>";
        for (const char* key : {"crosswalk.gdpr28", "crosswalk.gdpr30", "crosswalk.gdpr32", "crosswalk.gdpr17",
                 "crosswalk.iso", "crosswalk.other"})
            m_out += "<li>" + word(key) + "</li>";
        m_out += "</ul>\n";
    }

    const Json& m_j;
    const ReportLook& m_look;
    std::string m_out;
};

} // namespace

Result<std::string> reportHtml(std::string_view json, const ReportLook& look)
{
    const Json j = Json::parse(json, nullptr, false);
    if (!j.is_object()) return fail(ErrorKind::ReportInvalid);
    try {
        return Page(j, look).make();
    } catch (const Json::exception&) {
        return fail(ErrorKind::ReportInvalid, "a part is missing");
    }
}

} // namespace winnow
