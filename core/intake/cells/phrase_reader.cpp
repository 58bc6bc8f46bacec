// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/phrase_reader.h"

#include "base/text.h"
#include "intake/cells/cell_words.h"
#include "intake/cells/text_marks.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace winnow {
namespace {

/// How a word is written.
struct WordForm {
    std::vector<std::string> parts; ///< folded: "van-dijk" -> van, dijk
    std::string folded;             ///< its parts joined: "vandijk"
    bool capital = false;
    bool allCapitals = false; ///< two letters or more
    bool initial = false;     ///< one letter, or letters with dots: "J.P."
    bool uncased = false;     ///< of a script without capitals
    bool digits = false;
    bool hasDigit = false;
};

WordForm formOf(std::string_view word)
{
    WordForm form;
    form.parts = foldedWords(word);
    for (const std::string& part : form.parts) form.folded += part;
    std::size_t letters = 0, capitals = 0, digits = 0, longest = 0, run = 0;
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = codePointAt(word, i);
        const auto point = static_cast<UChar32>(c.value);
        const bool letter = u_isalpha(point) != 0;
        if (letter) {
            if (letters == 0) form.capital = u_isupper(point) != 0 || u_istitle(point) != 0;
            if (letters == 0) form.uncased = u_charType(point) == U_OTHER_LETTER;
            ++letters;
            capitals += u_isupper(point) != 0 ? 1U : 0U;
            longest = std::max(longest, ++run);
        } else {
            run = 0;
            digits += u_isdigit(point) != 0 ? 1U : 0U;
        }
        i += c.length;
    }
    form.allCapitals = letters > 1 && capitals == letters;
    form.initial = form.capital && longest == 1 && digits == 0;
    form.digits = digits > 0 && letters == 0;
    form.hasDigit = digits > 0;
    return form;
}

/// Letters and digits of an address before its ending: "jan.jansen@bakker-bv.nl" -> "janjansen", "bakkerbv".
struct AddressLetters {
    std::string local;
    std::string domain;

    explicit AddressLetters(std::string_view address)
    {
        const std::size_t at = std::min(address.rfind('@'), address.size());
        for (const std::string& w : foldedWords(address.substr(0, at))) local += w;
        std::string_view host = address.substr(std::min(at + 1, address.size()));
        host = host.substr(0, std::min(host.rfind('.'), host.size()));
        for (const std::string& w : foldedWords(host)) domain += w;
    }
    [[nodiscard]] bool resembles(const std::string& word) const
    {
        if (word.size() < 3) return word.size() == 2 && local == word;
        if (local.find(word) != std::string::npos || domain.find(word) != std::string::npos) return true;
        std::string letters = local;
        std::erase_if(letters, isAsciiDigit);
        return letters.size() >= 3 && word.find(letters) != std::string::npos;
    }
};

class PhraseReader {
public:
    PhraseReader(const Phrase& phrase, const CellOptions& options) : m_phrase(phrase), m_options(options)
    {
        for (const std::string_view w : phrase.words) {
            m_forms.push_back(formOf(w));
            m_words.insert(m_words.end(), m_forms.back().parts.begin(), m_forms.back().parts.end());
        }
    }

    PhraseMeaning read()
    {
        if (m_phrase.ownPiece && isPlaceholder(m_words)) return {PartClass::Nothing, {}};
        if (isAnswer()) return {PartClass::OtherColumn, WordSense::Doubtful};
        const WordSense sense = senseOf();
        if (sense == WordSense::SaysNo && isDomainsName()) return {PartClass::Name, {}};
        if (sense == WordSense::SaysNo && isFirmsName()) return {PartClass::Unknown, WordSense::Doubtful};
        if (sense == WordSense::SaysNo) return {PartClass::Consent, sense};
        if (sense == WordSense::Doubtful && !isPersonsName()) return {PartClass::Unknown, sense};
        if (sense == WordSense::SaysYes) return {PartClass::Consent, sense};
        if (all(&PhraseReader::isJoinerWord)) return {PartClass::Joiner, {}};
        if (isNumbering()) return {PartClass::Joiner, {}};
        const bool remark = all(&PhraseReader::isRemarkWord) &&
            std::ranges::any_of(m_forms, [](const WordForm& w) { return std::ranges::any_of(w.parts, isRemark); });
        if (remark && !m_phrase.colonBehind) return {PartClass::Remark, {}};
        if (remark || areLabels(m_words)) return {PartClass::Label, {}};
        if (isName()) return {PartClass::Name, {}};
        if (isLabelWord(m_phrase.text)) return {PartClass::Label, {}};
        const bool numbers = std::ranges::any_of(m_forms, &WordForm::digits);
        if (m_phrase.colonBehind && m_forms.size() <= 4 && !numbers) return {PartClass::Label, {}};
        if (m_phrase.nameOfAddress && m_forms.size() <= 8) return {PartClass::Name, {}};
        if (std::ranges::all_of(m_forms, &WordForm::digits)) return {PartClass::OtherColumn, {}};
        return {PartClass::Unknown, {}};
    }

private:
    [[nodiscard]] WordSense senseOf() const
    {
        if (m_options.sense) return m_options.sense(m_phrase.text);
        return isAscii(m_phrase.text) ? senseOfWords(m_words) : senseOfWords(m_phrase.text);
    }
    template <class Test> bool all(Test test) const
    {
        return !m_forms.empty() && std::ranges::all_of(m_forms, [&](const WordForm& w) { return (this->*test)(w); });
    }
    bool isJoinerWord(const WordForm& w) const
    {
        return std::ranges::all_of(w.parts,
            [&](const std::string& p) { return isJoiner(p) && (p.size() > 1 || w.uncased || m_phrase.joins); });
    }
    bool isRemarkWord(const WordForm& w) const
    {
        if (w.digits) return w.folded.size() <= 2;
        return std::ranges::all_of(w.parts,
            [](const std::string& p) { return isRemark(p) || areLabels({p}) || isJoiner(p) || isNameParticle(p); });
    }

    /// A number that counts: "2 jan@x.nl", "E-mail 2".
    [[nodiscard]] bool isNumbering() const
    {
        return m_forms.size() == 1 && m_forms.front().digits && m_forms.front().folded.size() <= 2 &&
            !m_phrase.ownPiece && !m_phrase.afterColon;
    }

    /// Yes and no by themselves belong to a question that is not here.
    [[nodiscard]] bool isAnswer() const
    {
        static constexpr std::string_view kAnswers[] = {"yes", "no", "ja", "nee", "nein", "oui", "non", "si", "true",
            "false", "waar", "onwaar", "wahr", "falsch", "vrai", "faux", "vero", "falso", "verdadero", "sim", "nao",
            "tak", "nie", "nej", "y", "n", "j", "x", "t", "f", "null"};
        return m_forms.size() == 1 && m_phrase.ownPiece && !m_phrase.nameOfAddress &&
            std::ranges::find(kAnswers, m_forms.front().folded) != std::end(kAnswers);
    }

    /// "Bounce House <info@bouncehouse.nl>": the words are those of the domain.
    [[nodiscard]] bool isDomainsName() const
    {
        const std::string domain = AddressLetters(m_phrase.address).domain;
        std::string joined;
        for (const WordForm& w : m_forms)
            if (!isNameParticle(w.folded)) joined += w.folded;
        return m_phrase.nameOfAddress && joined.size() > 4 && domain.find(joined) != std::string::npos;
    }

    /// "Opt-Out BV": words of a firm may only sound like a no.
    [[nodiscard]] bool isFirmsName() const
    {
        static constexpr std::string_view kForms[] = {"bv", "nv", "vof", "gmbh", "ag", "ltd", "inc", "llc", "sarl",
            "sas", "srl", "stichting", "vereniging", "verein", "stiftung", "association", "fondation", "club"};
        return m_phrase.nameOfAddress && std::ranges::any_of(m_forms, [](const WordForm& w) {
            return std::ranges::find(kForms, w.folded) != std::end(kForms);
        });
    }

    /// A given name and a family name that is a word too: "Anna Alt".
    [[nodiscard]] bool isPersonsName() const
    {
        if (m_forms.size() < 2 || m_forms.size() > 4) return false;
        const bool capitals = std::ranges::all_of(m_forms,
            [](const WordForm& w) { return (w.capital && !w.allCapitals) || w.initial || isNameParticle(w.folded); });
        return capitals && isGivenName(m_forms.front().folded) && m_forms.back().capital;
    }

    [[nodiscard]] bool isName() const
    {
        if (m_forms.empty() || m_forms.size() > 7) return false;
        const AddressLetters letters(m_phrase.address);
        std::size_t strong = 0, mixed = 0, known = 0, initials = 0;
        for (const WordForm& w : m_forms) {
            const bool resembles = letters.resembles(w.folded);
            const bool given = isGivenName(w.folded);
            const bool particle = isNameParticle(w.folded);
            if (w.digits || (w.hasDigit && !resembles)) return false;
            if (w.initial) {
                ++initials;
                continue;
            }
            if (particle) continue;
            if (!w.capital && !w.uncased && !resembles && !given) return false;
            ++strong;
            mixed += w.capital && !w.allCapitals ? 1U : 0U;
            known += resembles || given ? 1U : 0U;
            if (w.uncased) known += w.folded.size() <= 24 ? 1U : 0U;
        }
        if (strong == 0) return initials > 0 && m_phrase.nameOfAddress;
        // A lone lower-case word before an address may be the first half of its local part.
        const bool lower = mixed == 0 && std::ranges::none_of(m_forms, &WordForm::capital);
        if (lower && strong == 1 && !m_phrase.inBrackets && !m_phrase.nameOfAddress && !m_phrase.colonBehind &&
            !m_forms.front().uncased && !m_phrase.ownPiece)
            return false;
        return known > 0 || (mixed > 0 && strong + initials >= 2) || (mixed > 0 && m_forms.size() > strong) ||
            (m_phrase.nameOfAddress && mixed > 0);
    }

    const Phrase& m_phrase;
    const CellOptions& m_options;
    std::vector<WordForm> m_forms;
    FoldedWords m_words;
};

} // namespace

PhraseMeaning meaningOf(const Phrase& phrase, const CellOptions& options)
{
    return PhraseReader(phrase, options).read();
}

} // namespace winnow
