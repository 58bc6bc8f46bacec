// SPDX-License-Identifier: Apache-2.0

#include "cli/network_options.h"

#include "dns/ares_channel.h"
#include "system_options.h"

#include <unistd.h>

namespace winnow::cli {
namespace {

/// The computer's full name where it has one: a server that is greeted with "localhost" hangs up.
std::string ownFullName()
{
    char name[256] = {};
    if (::gethostname(name, sizeof name - 1) != 0) return {};
    const std::string text(name);
    return text.find('.') == std::string::npos ? std::string() : text;
}

bool isHostName(const std::string& text)
{
    return !text.empty() && text.size() <= 255 &&
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-[]:") ==
        std::string::npos;
}

bool isSender(const std::string& text)
{
    return text.empty() ||
        (text.size() <= 254 && text.find('@') != std::string::npos &&
            text.find_first_of("<> \t\r\n") == std::string::npos);
}

Result<ProberOptions> proberOptionsOf(const NetworkOptions& o)
{
    ProberOptions out;
    out.clock = systemVaultOptions().clock;
    out.helo = o.helo.empty() ? ownFullName() : o.helo;
    if (!o.helo.empty() && !isHostName(o.helo))
        return fail(ErrorKind::BadOption, "--helo is a host name such as mail.example.org");
    if (!isSender(o.mailFrom))
        return fail(ErrorKind::BadOption, "--mail-from is an address, or left out for the empty sender");
    if (o.wanted() == CheckDepth::Mailbox && out.helo.empty())
        return fail(
            ErrorKind::BadOption, "mail servers want a real name: give --helo NAME, the full name of this connection");
    out.mailFrom = o.mailFrom;
    out.port = o.smtpPort;
    out.allowPrivate = o.allowPrivate;
    out.sessions = o.sessions;
    out.pipelining = o.pipelining;
    out.replyTimeout = std::chrono::seconds(o.replySeconds);
    out.ask.sessionsAHost = o.sessionsAHost;
    out.ask.recipientsASession = o.recipients;
    if (o.gapMs) out.ask.connectGap = std::chrono::milliseconds(*o.gapMs);
    if (o.proxy) {
        out.proxy = Socks5Proxy::parse(*o.proxy);
        if (!out.proxy) return fail(ErrorKind::BadOption, "--proxy is socks5://[user:password@]ADDRESS:PORT");
    }
    return out;
}

} // namespace

void addResolverOptions(CLI::App& command, NetworkOptions& o)
{
    command.add_option("--resolver", o.resolvers, "a name server, HOST:PORT; may be repeated (the computer's own)")
        ->take_all();
    command
        .add_option("--canary", o.canaries,
            "for labs: a domain with a mail host that an honest name server finds; may be repeated (well-known ones)")
        ->take_all()
        ->group("For labs");
    command
        .add_flag("--allow-private", o.allowPrivate,
            "for labs: private addresses and names such as .test are ordinary ones; no well-known names are asked for")
        ->group("For labs");
}

void addNetworkOptions(CLI::App& command, NetworkOptions& o, bool forProjects)
{
    command
        .add_option(
            "--depth", o.depth, "how far to check: form (offline), domain (DNS), mailbox (DNS and mail servers)")
        ->check(CLI::IsMember({"form", "domain", "mailbox"}));
    addResolverOptions(command, o);
    command.add_option("--helo", o.helo, "the name said to mail servers (this computer's full name)");
    command.add_option("--mail-from", o.mailFrom, "the sender named to mail servers (the empty sender <>)");
    command.add_option("--proxy", o.proxy, "socks5://ADDRESS:PORT for connections to mail servers");
    command.add_option("--sessions", o.sessions, "connections at a time, over all mail servers")
        ->check(CLI::Range(1U, 2000U));
    command.add_flag(
        "--pipelining", o.pipelining, "fewer round trips: several commands at once where a mail server offers it");
    command.add_option("--reply-timeout", o.replySeconds, "seconds to wait for a mail server's reply")
        ->check(CLI::Range(1U, 600U));
    command.add_option("--smtp-port", o.smtpPort, "for labs: another port than 25")->group("For labs");
    command.add_option("--sessions-per-host", o.sessionsAHost, "for labs: connections at a time to one mail server")
        ->check(CLI::Range(1U, 2000U))
        ->group("For labs");
    command.add_option("--connect-gap-ms", o.gapMs, "for labs: milliseconds between connections to one mail server")
        ->group("For labs");
    command.add_option("--recipients-per-session", o.recipients, "for labs: recipients named in one connection")
        ->group("For labs");
    if (!forProjects) return;
    command.add_option("--sample", o.sample, "only so many addresses, spread over the list");
    command.add_flag("--again", o.again, "ask everything again that gave no answer, not only what is due");
    command.add_option("--older-than", o.olderThan, "also ask again what was answered so many days ago");
    command.add_option("--wait", o.stayMinutes, "minutes to stay for second tries that come due (greylisting)");
    command.add_option("--first-retry", o.retrySeconds, "for labs: seconds until the first second try")
        ->check(CLI::Range(1U, 86'400U))
        ->group("For labs");
}

Result<DnsOptions> dnsOptionsOf(const NetworkOptions& o)
{
    DnsOptions out;
    out.clock = systemVaultOptions().clock;
    constexpr std::uint16_t kDnsPort = 53;
    for (const std::string& text : o.resolvers) {
        const auto endpoint = Endpoint::parse(text, kDnsPort);
        if (!endpoint) return fail(ErrorKind::BadOption, "--resolver is an address such as 9.9.9.9 or 127.0.0.1:5353");
        out.resolvers.push_back(*endpoint);
    }
    if (!out.resolvers.empty()) return out;
    Result<std::vector<Endpoint>> own = systemResolvers();
    if (!own) return pass(own);
    out.resolvers = std::move(*own);
    return out;
}

Result<CanarySet> canarySetOf(const NetworkOptions& o)
{
    return canariesFor(o.allowPrivate ? CanaryScope::Lab : CanaryScope::Internet, o.canaries);
}

Result<VerifyOptions> verifyOptionsOf(const NetworkOptions& o)
{
    VerifyOptions out;
    out.depth = o.wanted();
    out.wish.olderThanDays = o.olderThan;
    out.wish.unansweredAgain = o.again;
    out.wish.sample = o.sample;
    out.wish.lab = o.allowPrivate;
    out.random = systemVaultOptions().random;
    out.stay = std::chrono::minutes(o.stayMinutes);
    out.retry.first = std::chrono::seconds(o.retrySeconds);
    if (out.depth == CheckDepth::Form) return out;
    Result<DnsOptions> dns = dnsOptionsOf(o);
    if (!dns) return pass(dns);
    out.routes.dns = std::move(*dns);
    out.routes.allowPrivate = o.allowPrivate;
    Result<CanarySet> canaries = canarySetOf(o);
    if (!canaries) return pass(canaries);
    out.routes.canaries.set = std::move(*canaries);
    Result<ProberOptions> prober = proberOptionsOf(o);
    if (!prober) return pass(prober);
    out.prober = std::move(*prober);
    return out;
}

Result<NetworkCheckOptions> networkCheckOf(const NetworkOptions& o)
{
    Result<VerifyOptions> verify = verifyOptionsOf(o);
    if (!verify) return pass(verify);
    NetworkCheckOptions out;
    out.depth = verify->depth;
    out.routes = std::move(verify->routes);
    out.prober = std::move(verify->prober);
    out.lab = o.allowPrivate;
    out.random = verify->random;
    return out;
}

} // namespace winnow::cli
