// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/local_edge.h"

#include "base/text.h"
#include "intake/cells/address_places.h"
#include "intake/cells/cell_words.h"
#include "intake/cells/text_marks.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

bool isHeadMark(char c) noexcept { return "!#$%&'*+-/=?^`{|}~."sv.find(c) != std::string_view::npos; }

class EdgeTrimmer {
public:
    explicit EdgeTrimmer(const LocalRun& run) : m_run(run), m_begin(run.begin) {}

    LocalEdge trim()
    {
        cutHead();
        const bool bare = m_begin == m_run.begin;
        if (!m_whole) cutWord();
        if (bare && m_begin == m_run.begin) lookBefore();
        m_edge.begin = m_begin;
        if (m_edge.local.empty()) m_edge.local = m_run.text.substr(m_begin, m_run.at - m_begin);
        // {jan,piet}@x.nl
        if (m_edge.local.size() > 1 && m_edge.local.ends_with('}') && m_edge.local.find('{') == std::string::npos) {
            m_edge.local.pop_back();
            m_edge.standing = Standing::Repaired;
            m_edge.repair = Repair::Mark;
        }
        return m_edge;
    }

private:
    [[nodiscard]] std::string_view local() const { return m_run.text.substr(m_begin, m_run.at - m_begin); }
    [[nodiscard]] std::string_view before() const { return m_run.text.substr(m_run.floor, m_begin - m_run.floor); }
    void doubt() { m_edge.standing = std::max(m_edge.standing, Standing::Unclear); }

    /// Marks before the first letter.
    void cutHead()
    {
        std::size_t end = m_begin;
        while (end < m_run.at && isHeadMark(m_run.text[end])) ++end;
        const bool joined = m_run.floor > 0 && m_begin == m_run.floor; // a@x.nl_b@y.nl
        if (end < m_run.at && m_run.text[end] == '_' && (joined || isMirrored("_"))) ++end;
        if (end == m_begin) return;
        if (end == m_run.at) { // all of it: what is no letter at all is an address by the grammar alone
            m_whole = true;
            return;
        }
        const std::string_view head = m_run.text.substr(m_begin, end - m_begin);
        m_url = head.starts_with("//") && before().ends_with(':');
        if (!isCertain(head, end)) doubt();
        m_begin = end;
    }

    [[nodiscard]] bool isCertain(std::string_view head, std::size_t end) const
    {
        const std::string_view rest = m_run.text.substr(end, m_run.at - end);
        if (head == "|" || isMirrored(head)) return true;
        if (head == "{" && m_run.text.substr(m_run.domainEnd, 2000).find('}') != std::string_view::npos) return true;
        if (head.find_first_not_of("'`") == std::string_view::npos)
            // 's-Gravenhage, 't Hof: Dutch names begin so.
            return !rest.starts_with("s-") && !rest.starts_with("t-") && !rest.starts_with("s.") &&
                !rest.starts_with("t.");
        if (head == "//" && endsWithMailto(before())) return true;
        const bool joined = m_run.floor > 0 && m_begin == m_run.floor;
        return (joined || (head == "&" && m_run.floor > 0)) &&
            head.find_first_not_of("/&+|'`") == std::string_view::npos && head.size() == 1;
    }

    [[nodiscard]] static bool endsWithMailto(std::string_view text)
    {
        return text.size() >= 7 && equalsIgnoringAsciiCase(text.substr(text.size() - 7), "mailto:");
    }

    /// True if the marks stand behind the address too, turned round.
    [[nodiscard]] bool isMirrored(std::string_view head) const
    {
        const std::string_view tail = m_run.text.substr(m_run.domainEnd, head.size());
        if (tail.size() < head.size()) return false;
        for (std::size_t i = 0; i < head.size(); ++i) {
            const char open = head[head.size() - 1 - i];
            const char close = open == '{' ? '}' : open == '`' && tail[i] == '\'' ? '\'' : open;
            if (tail[i] != close) return false;
        }
        return true;
    }

    /// A word that was stuck to the front.
    void cutWord()
    {
        const std::string lower = asciiLower(local());
        if (m_url || lower.find('?') != std::string::npos) {
            const std::size_t last = lower.find_last_of("/=?&");
            if (last != std::string::npos && last + 1 < lower.size()) {
                m_begin += last + 1;
                return doubt();
            }
        }
        for (const std::string_view prefix : {"www."sv, "mailto"sv})
            if (lower.starts_with(prefix) && lower.size() > prefix.size()) {
                std::size_t skip = prefix.size();
                while (skip + 1 < lower.size() && isHeadMark(lower[skip])) ++skip;
                m_begin += skip;
                return doubt();
            }
        const std::size_t equals = lower.find('=');
        if (equals != std::string::npos && equals + 1 < lower.size() && isLabelWord(lower.substr(0, equals))) {
            m_begin += equals + 1;
            return doubt();
        }
        cutScript();
    }

    /// A word of another script before an ASCII local part: a label, or text that goes on without a blank.
    void cutScript()
    {
        const std::string_view run = local();
        if (isAscii(run)) return;
        std::size_t cut = 0;
        bool unspaced = false;
        for (std::size_t i = 0; i < run.size();) {
            const CodePoint c = codePointAt(run, i);
            i += c.length;
            if (c.value >= 0x80 && i < run.size() && !isNonAscii(run[i])) {
                cut = i;
                unspaced = isUnspacedScript(c.value);
            }
        }
        if (cut == 0 || !isAscii(run.substr(cut))) return;
        const bool label = isLabelWord(run.substr(0, cut));
        if (!label && !unspaced) return;
        m_begin += cut;
        if (!label) doubt();
    }

    /// A mark just before the run may be a letter that the grammar does not know, or a slip for a dot.
    void lookBefore()
    {
        if (m_begin == m_run.floor) return;
        const CodePoint previous = codePointBefore(m_run.text, m_begin);
        const std::size_t mark = m_begin - std::min<std::size_t>(previous.length, m_begin);
        const bool inWord =
            mark > m_run.floor && (isAsciiLetter(m_run.text[mark - 1]) || isAsciiDigit(m_run.text[mark - 1]));
        if (previous.value == ',' || previous.value == ';') {
            if (inWord) joinSlip(mark, ".");
            return;
        }
        switch (markOf(previous.value)) {
        case Mark::Quote:
            if (inWord && previous.value != '"' && previous.value != 0x201D && previous.value != 0xBB)
                joinSlip(mark, "'");
            return;
        case Mark::Dash:
            if (inWord) doubt();
            return;
        case Mark::Other: doubt(); return;
        default:
            if (previous.value == '\\') doubt();
        }
    }

    /// True for a word between the dots and hyphens of the local part: a name before its address.
    [[nodiscard]] bool isPart(std::string_view word) const
    {
        const std::string_view all = local();
        for (std::size_t at = all.find(word); at != std::string_view::npos; at = all.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool begins = at == 0 || ".-_"sv.find(all[at - 1]) != std::string_view::npos;
            if (begins && (end == all.size() || ".-_"sv.find(all[end]) != std::string_view::npos)) return true;
        }
        return false;
    }

    /// "jan,jansen@" or "o’brien@": one local part if the word before is one, and is nothing else.
    void joinSlip(std::size_t mark, std::string_view with)
    {
        const std::size_t begin = localRunBegin(m_run.text, mark, m_run.floor);
        const std::string_view word = m_run.text.substr(begin, mark - begin);
        const bool bounded =
            begin == 0 || (begin > m_run.floor && "<\"( \n"sv.find(m_run.text[begin - 1]) != std::string_view::npos);
        const bool plain = std::ranges::all_of(
            word, [](char c) { return isAsciiLower(c) || isAsciiDigit(c) || c == '_' || c == '-'; });
        const bool slip = bounded && !word.empty() && word.size() < 40 &&
            (with == "'" || (plain && !isLabelWord(word) && !isRemark(asciiLower(local())) && !isPart(word)));
        if (!slip) return with == "'" ? doubt() : void();
        m_edge.local = std::string(word) + std::string(with) + std::string(local());
        m_edge.standing = Standing::Repaired;
        m_edge.repair = Repair::Mark;
        m_begin = begin;
    }

    const LocalRun& m_run;
    std::size_t m_begin;
    LocalEdge m_edge;
    bool m_url = false;
    bool m_whole = false; ///< the local part has no letter to begin with
};

} // namespace

LocalEdge trimLocalEdge(const LocalRun& run) { return EdgeTrimmer(run).trim(); }

} // namespace winnow
