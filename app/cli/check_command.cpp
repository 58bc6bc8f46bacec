// SPDX-License-Identifier: Apache-2.0
// winnow-cli check: addresses from the command line or standard input, one answer a line.

#include "cli/context.h"
#include "cli/csv_line.h"
#include "cli/network_options.h"
#include "cli/session.h"

#include "base/text.h"
#include "lists/reference_lists.h"
#include "settle/address_checker.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

namespace winnow::cli {
namespace {

constexpr std::array<Flag, 14> kFlags = {kFlagRole, kFlagFree, kFlagDisposable, kFlagRelay, kFlagCatchAll, kFlagTagged,
    kFlagQuoted, kFlagInternational, kFlagMixedScript, kFlagTypo, kFlagSuppressed, kFlagDoNotMail, kFlagDuplicate,
    kFlagInactive};

enum class Format : std::uint8_t { Table, Csv, Json };

/// JSON text; bytes that are not UTF-8 become U+FFFD.
void appendJson(std::string& out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const std::size_t good = validUtf8Prefix(text);
        for (const char c : text.substr(0, good)) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                out += '\\';
                out += c;
            } else if (byte < 0x20 || byte == 0x7F) {
                out += "\\u00";
                out += kHex[byte >> 4];
                out += kHex[byte & 15];
            } else {
                out += c;
            }
        }
        text.remove_prefix(good);
        if (!text.empty()) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
        }
    }
    out += '"';
}

void appendFlags(std::string& out, std::uint16_t flags, const char* quote, const char* separator)
{
    bool first = true;
    for (const Flag flag : kFlags) {
        if ((flags & flag) == 0) continue;
        if (!first) out += separator;
        out += quote;
        out += flagName(flag);
        out += quote;
        first = false;
    }
}

/// What the network said, as further members of a JSON object.
void appendEvidence(std::string& out, const NetworkAnswer& n)
{
    out += ",\"mail_hosts\":[";
    for (std::size_t i = 0; i < n.mailHosts.size(); ++i) {
        if (i > 0) out += ',';
        appendJson(out, n.mailHosts[i]);
    }
    out += ']';
    for (const auto& [key, value] :
        {std::pair("mail_host", &n.mailHost), {"mail_server", &n.mailServer}, {"tls", &n.tls}, {"reply", &n.reply}}) {
        out += std::string(",\"") + key + "\":";
        appendJson(out, *value);
    }
    out += ",\"asked\":\"" + toIso8601(n.askedAt) + '"';
}

void appendAnswer(std::string& out, std::string_view input, const CheckedAddress& a, Format format,
    const NetworkAnswer* network = nullptr)
{
    const std::string detail = a.detail(input);
    if (format == Format::Json) {
        out += "{\"input\":";
        appendJson(out, input);
        out += ",\"address\":";
        appendJson(out, a.address);
        out += ",\"status\":\"";
        out += name(a.verdict.status);
        out += "\",\"reason\":\"";
        out += name(a.verdict.reason);
        out += "\",\"detail\":";
        appendJson(out, detail);
        out += ",\"score\":" + std::to_string(a.verdict.score) + ",\"depth\":\"";
        out += name(a.verdict.depth);
        out += "\",\"flags\":[";
        appendFlags(out, a.flags, "\"", ",");
        out += "],\"disposition\":\"";
        out += name(a.disposition.decision);
        out += "\",\"suggestion\":";
        appendJson(out, a.suggestion);
        if (network != nullptr) appendEvidence(out, *network);
        out += "}\n";
        return;
    }
    std::string flags;
    appendFlags(flags, a.flags, "", " ");
    if (format == Format::Csv) {
        appendCsvCell(out, input, true);
        for (const std::string_view cell :
            {std::string_view(a.address), name(a.verdict.status), name(a.verdict.reason), std::string_view(detail)})
            appendCsvCell(out, cell, false);
        appendCsvCell(out, std::to_string(a.verdict.score), false);
        for (const std::string_view cell : {name(a.verdict.depth), std::string_view(flags),
                 name(a.disposition.decision), std::string_view(a.suggestion)})
            appendCsvCell(out, cell, false);
        out += "\r\n";
        return;
    }
    std::string line(input);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    if (line.size() < 34) line.resize(34, ' ');
    line += ' ';
    line += name(a.verdict.status);
    line.resize(std::max<std::size_t>(line.size(), 49), ' ');
    line += ' ';
    line += name(a.verdict.reason);
    if (!detail.empty()) line += " (" + detail + ")";
    if (!flags.empty()) line += " [" + flags + "]";
    if (!a.suggestion.empty()) line += " -> " + a.suggestion;
    if (network != nullptr && !network->reply.empty()) line += " | " + network->reply;
    out += line + "\n";
}

struct CheckOptions {
    std::vector<std::string> addresses;
    bool standardInput = false;
    std::string format = "table";
    std::string policy = "customers";
    NetworkOptions network;
};

bool flush(std::string& out)
{
    const bool ok = std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
    out.clear();
    return ok;
}

/// Asks the network about all addresses at once: each domain and mailbox has one question.
int runDeepCheck(const CheckOptions& options, const ReferenceLists& lists, Format format)
{
    Result<NetworkCheckOptions> network = networkCheckOf(options.network);
    if (!network) return report(network.error());
    network->policy = policyByName(options.policy).value_or(keepCustomers());
    std::vector<std::string> inputs = options.addresses;
    if (options.standardInput)
        for (std::string line; std::getline(std::cin, line);) {
            if (line.ends_with('\r')) line.pop_back();
            inputs.push_back(std::move(line));
        }
    AddressChecker checker(lists, network->policy);
    std::vector<CheckedAddress> checked(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) checker.check(inputs[i], checked[i]);
    const InterruptGuard interrupt;
    Result<NetworkAnswers> asked = checkInNetwork(std::move(checked), lists, *network, interrupt.token());
    if (!asked) return report(asked.error());
    tellNameServers(asked->dns);
    if (asked->dns.untrusted) return tellConnection(asked->dns.canaries, "Nothing was decided.");
    const std::vector<NetworkAnswer>& answers = asked->answers;
    std::string out;
    if (format == Format::Csv) out = "input,address,status,reason,detail,score,depth,flags,disposition,suggestion\r\n";
    for (std::size_t i = 0; i < inputs.size(); ++i)
        appendAnswer(out, inputs[i], answers[i].checked, format, &answers[i]);
    if (!flush(out)) return report({ErrorKind::FileUnwritable, "standard output"});
    return interrupt.token().stop_requested() ? kInterrupted : kOk;
}

int runCheck(const CheckOptions& options)
{
    if (options.addresses.empty() && !options.standardInput) {
        std::fputs("winnow-cli: give addresses to check, or --stdin. See: winnow-cli check --help\n", stderr);
        return kUsage;
    }
    const Format format = options.format == "json" ? Format::Json
        : options.format == "csv"                  ? Format::Csv
                                                   : Format::Table;
    Result<std::unique_ptr<ReferenceLists>> lists = ReferenceLists::load();
    if (!lists) return report(lists.error());
    if (options.network.wanted() != CheckDepth::Form) return runDeepCheck(options, **lists, format);
    AddressChecker checker(**lists, policyByName(options.policy).value_or(keepCustomers()));
    CheckedAddress answer;
    std::string out;
    if (format == Format::Csv) out = "input,address,status,reason,detail,score,depth,flags,disposition,suggestion\r\n";
    const auto one = [&](std::string_view input) {
        checker.check(input, answer);
        appendAnswer(out, input, answer, format);
    };
    for (const std::string& address : options.addresses) one(address);
    if (options.standardInput) {
        const bool interactive = ::isatty(STDIN_FILENO) == 1;
        std::ios::sync_with_stdio(false);
        std::string line;
        while (std::getline(std::cin, line)) {
            if (line.ends_with('\r')) line.pop_back();
            one(line);
            // A program that talks to us over pipes waits for its answer: buffer only while input is at hand.
            if (interactive || out.size() > 1 << 16 || std::cin.rdbuf()->in_avail() <= 0) {
                if (!flush(out)) return report({ErrorKind::FileUnwritable, "standard output"});
            }
        }
    }
    return flush(out) ? kOk : report({ErrorKind::FileUnwritable, "standard output"});
}

} // namespace

void addCheckCommand(Context& context)
{
    CLI::App* command = context.app.add_subcommand("check",
        "Check addresses: offline by form, reference lists, provider rules and likely typos; with --depth also by DNS and mail servers");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("ADDRESS", options->addresses, "addresses to check");
    command->add_flag("--stdin", options->standardInput, "read addresses from standard input, one a line");
    command->add_option("--format", options->format, "table, csv or json (one JSON object a line, in order)")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command->add_option("--policy", options->policy, "customers or cautious: what to do with what")
        ->check(CLI::IsMember({"customers", "cautious"}));
    addNetworkOptions(*command, options->network, false);
    command->callback([=, &context] { context.run = [=] { return runCheck(*options); }; });
}

} // namespace winnow::cli
