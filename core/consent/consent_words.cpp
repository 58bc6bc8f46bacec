// SPDX-License-Identifier: Apache-2.0

#include "consent/consent_words.h"

#include "consent/consent_data.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace winnow {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShortestStem = 4;

/// Spellings of a word without its marks: "gelöscht" -> "geloescht", "få" -> "faa". Empty where there are none.
std::string digraphSpelling(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kPairs{{{"ä", "ae"}, {"ö", "oe"},
        {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"Å", "aa"}, {"Ø", "oe"}}};
    std::string out(word);
    for (const auto& [letter, pair] : kPairs)
        for (std::size_t at = out.find(letter); at != std::string::npos; at = out.find(letter, at + pair.size()))
            out.replace(at, letter.size(), pair);
    return out == word ? std::string() : out;
}

/// Why a word of the data cannot be used; empty if it can.
std::string_view faultOf(std::string_view word)
{
    if (word.empty() || trimmed(word) != word) return "is empty or has spaces around it";
    if (word.find("  ") != std::string_view::npos) return "has two spaces in a row";
    if (!isUtf8(word)) return "is not UTF-8";
    for (std::size_t at = word.find('*'); at != std::string_view::npos; at = word.find('*', at + 1))
        if (at == 0 || word[at - 1] == ' ' || (at + 1 < word.size() && word[at + 1] != ' '))
            return "has a * that does not end a piece";
    const bool oneStem = word.ends_with('*') && word.find(' ') == std::string_view::npos;
    if (oneStem && word.size() - 1 < kShortestStem) return "is a stem of less than four letters";
    constexpr std::string_view kMarks = "-_.,;:/()[]'\"!?";
    if (word.find_first_of(kMarks) != std::string_view::npos) return "has punctuation";
    return {};
}

CellKind plainKind(WordRole role)
{
    switch (role) {
    case WordRole::Yes: return CellKind::PlainYes;
    case WordRole::No: return CellKind::PlainNo;
    case WordRole::Never: return CellKind::Never;
    case WordRole::Placeholder: return CellKind::Placeholder;
    default: return CellKind::Other;
    }
}

/// Letters that mean yes in one language and something else in another: only a whole column tells.
bool isAmbiguousLetter(std::string_view word)
{
    return word.size() == 1 && std::string_view("aehos").contains(word[0]);
}

void addPunctuation(PlainValues& values)
{
    for (const std::string_view text : {"-", "--", "---", "–", "—", ".", "..", "...", "/", "//", "n/a", "n.a.", "#n/a",
             "#value!", "#ref!", "#null!", "\\n", "(null)", "<null>", "[null]", "(blank)", "(empty)", "()", "[]", "{}",
             "''", "\"\"", "n.v.t.", "n.d.", "k.a.", "s/o", "n/d", "*", "_", "(none)", "(leeg)", "(vide)", "(leer)"})
        values.add(text, CellKind::Placeholder);
}

Result<CodeMeaning> meaningOf(const std::string& text, const std::string& tool)
{
    static constexpr std::array<std::pair<std::string_view, CodeMeaning>, 4> kMeanings{{{"yes", CodeMeaning::Yes},
        {"no", CodeMeaning::No}, {"ask", CodeMeaning::Ask}, {"nothing", CodeMeaning::Nothing}}};
    for (const auto& [name, meaning] : kMeanings)
        if (name == text) return meaning;
    return fail(ErrorKind::ListsDamaged, "consent codes of " + tool + ": \"" + text + "\" is no meaning");
}

std::vector<std::string> foldedHeadings(const Json& list)
{
    std::vector<std::string> out;
    for (const Json& one : list) out.push_back(cutText(one.get<std::string>(), 200).folded);
    return out;
}

Result<std::vector<CodeLayout>> layoutsFrom(std::string_view json)
{
    std::vector<CodeLayout> out;
    try {
        const Json file = Json::parse(json);
        (void)file.at("date").get<std::string>();
        for (const Json& one : file.at("layouts")) {
            CodeLayout layout;
            layout.tool = one.at("tool").get<std::string>();
            layout.columns = foldedHeadings(one.at("column"));
            layout.with = foldedHeadings(one.at("with"));
            for (const auto& [code, meaning] : one.at("codes").items()) {
                Result<CodeMeaning> read = meaningOf(meaning.get<std::string>(), layout.tool);
                if (!read) return pass(read);
                layout.codes.push_back({asciiLower(code), *read});
            }
            out.push_back(std::move(layout));
        }
    } catch (const Json::exception& e) {
        return fail(ErrorKind::ListsDamaged, std::string("consent codes: ") + e.what());
    }
    return out;
}

Result<std::vector<ListedWord>> wordsFrom(std::string_view json)
{
    std::vector<ListedWord> out;
    std::string language = "?";
    try {
        const Json file = Json::parse(json);
        language = file.at("language").get<std::string>();
        (void)file.at("date").get<std::string>();
        if (file.at("sources").empty())
            return fail(ErrorKind::ListsDamaged, "consent words, " + language + ": no sources");
        for (const auto& [roleName, list] : file.at("words").items()) {
            const std::string where = "consent words, " + language + ", " + roleName;
            const std::optional<WordRole> role = wordRoleNamed(roleName);
            if (!role) return fail(ErrorKind::ListsDamaged, where + ": no such role");
            if (!list.is_array()) return fail(ErrorKind::ListsDamaged, where + ": is no list");
            for (const Json& one : list) {
                const auto word = one.get<std::string>();
                if (const std::string_view fault = faultOf(word); !fault.empty())
                    return fail(ErrorKind::ListsDamaged, where + ": \"" + word + "\" " + std::string(fault));
                out.push_back({language, word, *role});
            }
        }
    } catch (const Json::exception& e) {
        return fail(ErrorKind::ListsDamaged, "consent words, " + language + ": " + e.what());
    }
    return out;
}

} // namespace

Result<ConsentWords> ConsentWords::builtIn() { return fromJson(embeddedConsentLanguages(), embeddedConsentCodes()); }

Result<ConsentWords> ConsentWords::fromJson(std::span<const std::string_view> languages, std::string_view codes)
{
    ConsentWords out;
    addPunctuation(out.m_plain);
    for (const std::string_view json : languages) {
        Result<std::vector<ListedWord>> words = wordsFrom(json);
        if (!words) return pass(words);
        if (!words->empty()) out.m_languages.push_back(words->front().language);
        for (const ListedWord& word : *words) out.addWord(word.text, word.role);
        out.m_listed.insert(
            out.m_listed.end(), std::make_move_iterator(words->begin()), std::make_move_iterator(words->end()));
    }
    Result<std::vector<CodeLayout>> layouts = layoutsFrom(codes);
    if (!layouts) return pass(layouts);
    out.m_layouts = std::move(*layouts);
    return out;
}

void ConsentWords::addWord(std::string_view text, WordRole role)
{
    const std::string folded = foldedPhrase(text);
    RoleSet set = roles(role);
    if (role == WordRole::Removed) set |= roles(WordRole::Refuse);
    // "nej tak til reklame": a phrase that says no negates as its words would.
    if (role == WordRole::No && text.contains(' ')) set |= roles(WordRole::Negation);
    m_trie.add(folded, set);
    const std::string digraphs = digraphSpelling(text);
    if (!digraphs.empty()) m_trie.add(foldedPhrase(digraphs), set);
    const CellKind kind = plainKind(role);
    if (kind == CellKind::Other || isAmbiguousLetter(text) || text.ends_with('*')) return;
    m_plain.add(text, kind);
    m_plain.add(folded, kind);
    if (!digraphs.empty()) m_plain.add(foldedPhrase(digraphs), kind);
}

} // namespace winnow
