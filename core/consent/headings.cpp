// SPDX-License-Identifier: Apache-2.0
// readHeadings: each heading in the light of the others.

#include "consent/heading.h"

#include <algorithm>
#include <set>

namespace winnow {
namespace {

using enum WordRole;

/// "Do not mail" beside "Do not e-mail" is about the post.
void tellMailFromPost(std::vector<HeadingReading>& all)
{
    const auto speaksOfEmail = [](std::string_view core) {
        return core.find("email") != std::string_view::npos || core.find("e mail") != std::string_view::npos;
    };
    const bool others = std::ranges::any_of(all, [&](const HeadingReading& h) {
        return h.sense == HeadingSense::OptOut && h.has(roles(Email)) && speaksOfEmail(h.core);
    });
    if (!others) return;
    for (HeadingReading& h : all) {
        const bool bareMail = h.core == "do not mail" || h.core == "donotmail" || h.core == "no mail" ||
            h.core == "mail opt out" || h.core == "dont mail";
        if (!bareMail) continue;
        h.sense = HeadingSense::OtherMatter;
        h.certain = false;
        h.inverse = false;
    }
}

bool isTopical(const HeadingReading& h)
{
    if (h.topic.empty()) return false;
    if (h.sense == HeadingSense::OptIn)
        return h.has(roles(Newsletter, Email, Marketing, Topic)) && !h.has(roles(Consent, Frequency));
    return h.sense == HeadingSense::OptOut && h.has(roles(Newsletter, Email, Marketing, Topic)) &&
        !h.has(roles(Detail, Gone, Bounced, Consent));
}

/// "Newsletter" itself is one of the topics where another column names a topic.
bool isPlainNewsletter(const HeadingReading& h, HeadingSense sense)
{
    return h.sense == sense && h.topic.empty() && h.has(roles(Newsletter)) && !h.has(roles(Consent, All, Bounced));
}

/// Of the opt-ins, or of the opt-outs.
void tellTopics(std::vector<HeadingReading>& all, HeadingSense sense)
{
    std::set<std::string_view> topics;
    bool plain = false;
    for (const HeadingReading& h : all) {
        if (isTopical(h) && h.sense == sense) topics.insert(h.topic);
        plain = plain || isPlainNewsletter(h, sense);
    }
    if (topics.empty() || (topics.size() == 1 && !plain)) return;
    for (HeadingReading& h : all)
        if ((isTopical(h) && h.sense == sense) || isPlainNewsletter(h, sense)) h.sense = HeadingSense::Topic;
}

} // namespace

std::vector<HeadingReading> readHeadings(const ConsentWords& words, std::span<const std::string> headings)
{
    std::vector<HeadingReading> all;
    all.reserve(headings.size());
    for (const std::string& heading : headings) all.push_back(readHeading(words, heading));
    tellMailFromPost(all);
    tellTopics(all, HeadingSense::OptIn);
    tellTopics(all, HeadingSense::OptOut);
    return all;
}

} // namespace winnow
