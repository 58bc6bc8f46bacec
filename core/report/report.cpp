// SPDX-License-Identifier: Apache-2.0

#include "report/report.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "winnow report 1";

/// Strings and whole numbers only.
bool isPlain(const Json& j)
{
    if (j.is_object() || j.is_array()) return std::ranges::all_of(j, isPlain);
    return j.is_string() || j.is_number_unsigned() || (j.is_number_integer() && !j.is_number_float());
}

std::string bytesOf(const Json& j) { return j.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json countsOf(const std::vector<std::pair<std::string, std::uint64_t>>& counts)
{
    Json out = Json::object();
    for (const auto& [word, count] : counts) out[word] = count;
    return out;
}

Json textsOf(const std::vector<std::pair<std::string, std::string>>& texts)
{
    Json out = Json::object();
    for (const auto& [word, text] : texts) out[word] = reportableName(text);
    return out;
}

Json listsOf(const ReportInput& in)
{
    Json out = Json::array();
    for (const ReportedList& l : in.lists)
        out.push_back({{"name", reportableName(l.name)}, {"sha256", l.sha256}, {"imported", l.time}, {"lines", l.lines},
            {"records", l.records}, {"unreadable", l.unreadable}, {"skipped", l.skipped}, {"addresses", l.addresses},
            {"kept", l.kept}, {"left_out", l.leftOut}, {"to_review", l.toReview}, {"erased", l.erased}});
    return out;
}

Json controlsOf(const ReportInput& in)
{
    Json out = Json::array();
    for (const ReportedControl& c : in.controls)
        out.push_back({{"id", c.id}, {"criteria", c.criteria}, {"label", c.label}, {"state", c.state},
            {"evidence", textsOf(c.evidence)}});
    return out;
}

} // namespace

std::string reportableName(std::string_view name)
{
    // A file may be called after a person: jan@example.org.csv.
    std::string out(name);
    for (std::size_t at = out.find('@'); at != std::string::npos; at = out.find('@')) {
        const auto ends = [&](char c) {
            return c == ' ' || c == '/' || c == '<' || c == '>' || c == '(' || c == ')' || c == ',' || c == ';';
        };
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && !ends(out[begin - 1])) --begin;
        while (end < out.size() && !ends(out[end])) ++end;
        out.replace(begin, end - begin, "[name withheld]");
    }
    return out;
}

std::string canonicalReport(const ReportInput& in)
{
    Json j;
    j["format"] = kFormat;
    j["kind"] = in.kind == ReportKind::Processing ? "processing" : "erasure";
    j["issuer"] = reportableName(in.issuer);
    j["business"] = reportableName(in.business);
    j["client"] = reportableName(in.client);
    j["created"] = in.created;
    j["program"] = "Winnow " + in.program;
    j["project"] = in.project;
    j["retention"] = in.retention;
    j["lists"] = listsOf(in);
    j["left_out_by_cause"] = countsOf(in.leftOut);
    j["addresses_by_status"] = countsOf(in.statuses);
    j["reference_lists"] = textsOf(in.references);
    j["files"] = Json::array();
    for (const ReportedFile& f : in.files)
        j["files"].push_back({{"name", reportableName(f.name)}, {"kind", f.kind}, {"sha256", f.sha256},
            {"written", f.time}, {"bytes", f.bytes}});
    const ReportedNetwork& n = in.network;
    j["network"] = {{"runs", n.runs}, {"domains_asked", n.domains}, {"dns_questions", n.questions},
        {"mailboxes_asked", n.mailboxes}, {"mail_sessions", n.sessions}, {"encrypted_sessions", n.encrypted},
        {"messages_sent", n.messages}, {"sealed_at", n.sealedAt}};
    j["controls"] = controlsOf(in);
    j["erasures"] = Json::array();
    for (const ReportedErasure& e : in.erasures)
        j["erasures"].push_back({{"name", reportableName(e.name)}, {"kind", e.kind}, {"sha256", e.sha256},
            {"found", e.found}, {"outcome", e.outcome}});
    j["audit"] = {{"entries", in.auditEntries}, {"head", in.auditHead}, {"signed_up_to", in.auditSigned}};
    j["open_incidents"] = in.openIncidents;
    j["ledger"] = in.ledger;
    j["result_digest"] = in.resultDigest;
    return bytesOf(j);
}

Result<ReportProof> verifyReport(std::string_view json, std::string_view signature, std::string_view publicKeyPem)
{
    const Json j = Json::parse(json, nullptr, false);
    if (!j.is_object() || !isPlain(j) || bytesOf(j) != json)
        return fail(ErrorKind::ReportInvalid, "the JSON is not in its canonical form");
    if (j.value("format", "") != kFormat) return fail(ErrorKind::ReportInvalid, "the format is another one");
    Result<std::string> key = publicKeyFromPem(publicKeyPem);
    if (!key) return pass(key);
    if (!isSignedBy(json, signature, *key))
        return fail(ErrorKind::BadSignature, "the report was changed, or signed by another key");
    ReportProof proof;
    try {
        proof.issuer = j.at("issuer").get<std::string>();
        proof.client = j.at("client").get<std::string>();
        proof.created = j.at("created").get<std::string>();
        proof.project = j.at("project").get<std::string>();
        proof.kind = j.at("kind").get<std::string>();
        for (const Json& f : j.at("files")) proof.sha256.push_back(f.at("sha256").get<std::string>());
        proof.files = proof.sha256.size();
        proof.auditHead = j.at("audit").at("head").get<std::string>();
        proof.auditEntries = j.at("audit").at("entries").get<std::uint64_t>();
    } catch (const Json::exception&) {
        return fail(ErrorKind::ReportInvalid, "a part is missing");
    }
    proof.fingerprint = fingerprint(*key);
    return proof;
}

} // namespace winnow
