// SPDX-License-Identifier: Apache-2.0
// winnow-cli reply: what a mail server's reply means.

#include "cli/context.h"

#include "smtp/reply_rules.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

namespace winnow::cli {
namespace {

struct ReplyOptions {
    std::vector<std::string> replies;
    bool standardInput = false;
    std::string provider;
};

std::string asJson(const ReplyRules& rules, const std::string& input, const std::string& provider)
{
    nlohmann::ordered_json j;
    j["input"] = input;
    const std::optional<SmtpReply> reply = parseQuotedReply(input);
    const ReplyMeaning meaning = reply ? rules.classify(*reply, SmtpStage::Recipient, provider) : ReplyMeaning{};
    j["code"] = reply ? nlohmann::ordered_json(reply->code) : nlohmann::ordered_json();
    j["enhanced"] =
        reply && reply->enhanced ? nlohmann::ordered_json(reply->enhanced->text()) : nlohmann::ordered_json();
    j["scope"] = name(meaning.scope);
    j["reason"] = name(meaning.finding);
    j["permanent"] = meaning.permanent;
    j["retry_after_s"] = meaning.retryAfter.count();
    if (meaning.byComparison) j["by_comparison"] = true;
    return j.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

int runReply(const ReplyOptions& o)
{
    if (o.replies.empty() && !o.standardInput) {
        std::fputs("winnow-cli: give replies to classify, or --stdin. See: winnow-cli reply --help\n", stderr);
        return kUsage;
    }
    Result<ReplyRules> rules = ReplyRules::builtIn();
    if (!rules) return report(rules.error());
    for (const std::string& reply : o.replies) std::printf("%s\n", asJson(*rules, reply, o.provider).c_str());
    if (o.standardInput) {
        std::ios::sync_with_stdio(false);
        std::string line;
        while (std::getline(std::cin, line)) {
            if (line.ends_with('\r')) line.pop_back();
            std::printf("%s\n", asJson(*rules, line, o.provider).c_str());
            if (std::cin.rdbuf()->in_avail() <= 0) std::fflush(stdout);
        }
    }
    return std::fflush(stdout) == 0 ? kOk : report({ErrorKind::FileUnwritable, "standard output"});
}

} // namespace

void addReplyCommand(Context& context)
{
    CLI::App* command =
        context.app.add_subcommand("reply", "Say what replies of mail servers mean: one JSON object a line");
    auto options = std::make_shared<ReplyOptions>();
    command->add_option("REPLY", options->replies, "replies, such as \"550 5.1.1 User unknown\"");
    command->add_flag("--stdin", options->standardInput, "read replies from standard input, one a line");
    command->add_option("--provider", options->provider, "whose reply it is: google, microsoft365, ...");
    command->callback([=, &context] { context.run = [=] { return runReply(*options); }; });
}

} // namespace winnow::cli
