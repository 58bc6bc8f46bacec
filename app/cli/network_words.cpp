// SPDX-License-Identifier: Apache-2.0
// What the network said, in sentences and as JSON.

#include "cli/network_options.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace winnow::cli {
namespace {

const char* plural(std::uint64_t n, const char* one, const char* many) { return n == 1 ? one : many; }

void printNote(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

/// Of all name servers.
const char* connectionWords(CanaryFault fault)
{
    switch (fault) {
    case CanaryFault::Denies: return "the name servers say that well-known domains do not exist";
    case CanaryFault::PrivateAddresses: return "the name servers give private addresses for well-known domains";
    case CanaryFault::SameAddresses: return "the name servers give the same address for every name";
    case CanaryFault::InventsMail: return "the name servers find mail servers for domains that do not exist";
    case CanaryFault::Fails: return "the name servers fail even for well-known domains";
    default: return "no name server answers";
    }
}

} // namespace

const char* wordsOf(CanaryFault fault)
{
    switch (fault) {
    case CanaryFault::None: return "answers";
    case CanaryFault::Silent: return "does not answer";
    case CanaryFault::Denies: return "says that well-known domains do not exist";
    case CanaryFault::PrivateAddresses: return "gives private addresses for well-known domains";
    case CanaryFault::SameAddresses: return "gives the same address for every name";
    case CanaryFault::InventsMail: return "finds mail servers for domains that do not exist";
    case CanaryFault::Fails: return "fails even for well-known domains";
    case CanaryFault::InventsAddresses: return "answers for names that do not exist";
    }
    return "answers";
}

int tellConnection(const CanaryReport& canaries, const std::string& whatIsSafe)
{
    std::fprintf(stderr,
        "winnow-cli: This looks like your connection, not like your list: %s. %s Try another network (where this one "
        "has a log-in page, log in first), or another name server with --resolver, and run the command again.\n",
        connectionWords(canaries.fault()), whatIsSafe.c_str());
    return kConnection;
}

std::string safeAfter(const VerifyReport& r)
{
    if (r.isUnchanged()) return "Nothing was decided, and your list is as it was.";
    std::string out = "What was learnt before is kept; your list is as it was.";
    if (r.dns.disbelieved > 0)
        out += " What was said last, of " + std::to_string(r.dns.disbelieved) +
            plural(r.dns.disbelieved, " domain", " domains") + ", was not believed and is asked for again.";
    return out;
}

void tellNameServers(const RouteSummary& dns)
{
    for (const ResolverFinding& f : dns.leftOut)
        printNote("Name server " + f.resolver.text() + " " + wordsOf(f.fault()) +
            ": it was left out, and the others were asked.");
    if (dns.inventsAddresses)
        printNote(
            "Your name server answers for names that do not exist; domains without a mail server of their own cannot be told from dead ones. Try another one with --resolver.");
}

void tellNetwork(const VerifyReport& r, CheckDepth depth)
{
    if (depth == CheckDepth::Form) return;
    tellNameServers(r.dns);
    if (r.dns.cutOff && !r.dns.untrusted)
        printNote("The name servers stopped answering. " +
            std::to_string(r.domainsPlanned - (r.dns.domains - r.dns.notAsked)) +
            " domains were not asked; nothing was decided about them. Run it again when the connection is back.");
    if (depth == CheckDepth::Mailbox) {
        const std::uint64_t silent = r.byFinding[static_cast<std::size_t>(MailboxFinding::NoConnection)];
        if (r.smtp.sessions == 0 && silent > 0)
            printNote(
                "Mailboxes were not asked: no connection to a mail server could be made (many providers block port 25). Rows whose domain accepts mail have no fault found; some will still bounce.");
        if (r.smtp.paused)
            printNote(
                "The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.");
        else if (!r.smtp.pausedHosts.empty())
            printNote(std::to_string(r.smtp.pausedHosts.size()) +
                plural(r.smtp.pausedHosts.size(), " mail server refuses", " mail servers refuse") +
                " this connection; " + std::to_string(r.smtp.heldBack) + " addresses there were not asked.");
        if (r.waiting > 0)
            printNote(std::to_string(r.waiting) + " addresses are asked again later, the first from " +
                toIso8601(r.nextDue) + " on. Run the same command again, or stay with --wait MINUTES.");
    }
    if (r.stopped) printNote("Stopped. What was learnt is kept; the same command goes on where it stopped.");
}

std::string networkAsJson(const VerifyReport& r, CheckDepth depth)
{
    nlohmann::ordered_json j;
    j["depth"] = name(depth);
    j["domains_asked"] = r.dns.domains - r.dns.notAsked;
    j["dns_questions"] = r.dns.dns.questions;
    j["dns_timeouts"] = r.dns.dns.timeouts;
    j["name_servers_cut_off"] = r.dns.cutOff;
    j["name_servers_left_out"] = nlohmann::ordered_json::array();
    for (const ResolverFinding& f : r.dns.leftOut)
        j["name_servers_left_out"].push_back({{"name_server", f.resolver.text()}, {"fault", name(f.fault())}});
    j["connection_fault"] = name(r.dns.untrusted ? r.dns.canaries.fault() : CanaryFault::None);
    j["not_believed"] = r.dns.disbelieved;
    j["mailboxes_planned"] = r.mailboxesPlanned;
    j["smtp_sessions"] = r.smtp.sessions;
    j["recipients_named"] = r.smtp.recipients;
    j["encrypted_sessions"] = r.smtp.secured;
    j["held_back"] = r.smtp.heldBack;
    j["waiting"] = r.waiting;
    j["next_try"] = r.nextDue == 0 ? "" : toIso8601(r.nextDue);
    j["stopped"] = r.stopped;
    return j.dump();
}

} // namespace winnow::cli
