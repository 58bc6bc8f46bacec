// SPDX-License-Identifier: Apache-2.0

#include "sheet/encoding.h"

#include "base/text.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

namespace winnow {
namespace {

struct DetectorCloser {
    void operator()(UCharsetDetector* d) const noexcept { ucsdet_close(d); }
};

/// The lines of `text` that hold a byte >= 0x80, up to a limit.
std::string linesWithHighBytes(std::string_view text, std::size_t limit)
{
    std::string lines;
    std::size_t begin = 0;
    while (begin < text.size() && lines.size() < limit) {
        std::size_t end = text.find_first_of("\r\n", begin);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view line = text.substr(begin, end - begin);
        if (!isAscii(line)) {
            lines += line.substr(0, 4096);
            lines += '\n';
        }
        begin = end + 1;
    }
    return lines;
}

/// Old Macintosh and DOS code pages put their accented letters where windows-1252 has punctuation: a
/// C1-range byte between two letters gives them away.
std::string_view oldCodePage(std::string_view lines, bool loneCr)
{
    std::size_t letters = 0;
    std::size_t suspicious = 0;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const auto c = static_cast<unsigned char>(lines[i]);
        if (c < 0x80 || !isAsciiLetter(lines[i - 1]) || !isAsciiLetter(lines[i + 1])) continue;
        ++letters;
        const bool ordinaryIn1252 = c == 0x92 || c == 0x8A || c == 0x9A || c == 0x8E || c == 0x9E || c == 0x9C ||
            c == 0x8C || c == 0x96 || c == 0x97;
        if (c < 0xA0 && (!ordinaryIn1252 || loneCr)) ++suspicious;
    }
    if (letters < 3 || suspicious * 10 < letters * 6) return {};
    return loneCr ? "macintosh" : "IBM850";
}

/// Letters of Cyrillic, Greek, Hebrew or Arabic stand beside each other; accented Latin letters stand alone.
bool isNotLatin(std::string_view lines)
{
    std::size_t all = 0;
    std::size_t inRuns = 0;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && isNonAscii(lines[end])) ++end;
        all += end - i;
        if (end - i >= 3) inRuns += end - i;
        i = std::max(end, i + 1);
    }
    return inRuns * 10 > all * 6;
}

bool isLatin(const std::string& name)
{
    for (const char* latin : {"ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1252", "windows-1250", "windows-1254"})
        if (name == latin) return true;
    return false;
}

std::string detectorHint(const std::string& lines)
{
    const bool notLatin = isNotLatin(lines);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) return {};
    ucsdet_setText(detector.get(), lines.data(), static_cast<int32_t>(lines.size()), &status);
    int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
    if (U_FAILURE(status)) return {};
    for (int32_t i = 0; i < found; ++i) {
        const char* raw = ucsdet_getName(matches[i], &status);
        const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (U_FAILURE(status) || raw == nullptr) return {};
        const std::string name = raw;
        if (name.starts_with("UTF") || name.find("IBM42") == 0 || name.find("ISO-2022") == 0) continue;
        if (notLatin && isLatin(name)) continue;
        if (confidence < (notLatin ? 5 : 20)) break;
        if (name == "ISO-8859-1") return "windows-1252";
        return name;
    }
    return {};
}

} // namespace

EncodingGuess guessEncoding(std::string_view head, std::string_view more)
{
    using namespace std::string_view_literals;
    const auto mark = [](std::string_view name, std::size_t length) {
        return EncodingGuess{std::string(name), true, length, "byte order mark"};
    };
    if (head.starts_with("\xEF\xBB\xBF"sv)) return mark("UTF-8", 3);
    if (head.starts_with("\xFF\xFE\0\0"sv)) return mark("UTF-32LE", 4);
    if (head.starts_with("\0\0\xFE\xFF"sv)) return mark("UTF-32BE", 4);
    if (head.starts_with("\xFF\xFE"sv)) return mark("UTF-16LE", 2);
    if (head.starts_with("\xFE\xFF"sv)) return mark("UTF-16BE", 2);
    if (head.starts_with("\x84\x31\x95\x33"sv)) return mark("GB18030", 4);

    std::array<std::size_t, 2> zeros{};
    const std::size_t looked = std::min<std::size_t>(head.size(), 65536) & ~std::size_t{1};
    for (std::size_t i = 0; i < looked; ++i)
        if (head[i] == '\0') ++zeros[i & 1];
    if (looked >= 4) {
        const std::size_t pairs = looked / 2;
        if (zeros[1] * 10 >= pairs * 4 && zeros[0] * 10 < pairs) return {"UTF-16LE", false, 0, "zero bytes"};
        if (zeros[0] * 10 >= pairs * 4 && zeros[1] * 10 < pairs) return {"UTF-16BE", false, 0, "zero bytes"};
    }

    std::string high = linesWithHighBytes(head, 128 * 1024);
    high += linesWithHighBytes(more, 128 * 1024);
    if (high.empty()) return {};

    // Strict UTF-8 decides; a file with a few bad bytes among many good sequences is UTF-8 with faults.
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < high.size();) {
        if (!isNonAscii(high[i])) {
            ++i;
            continue;
        }
        const std::size_t valid = validUtf8Prefix(std::string_view(high).substr(i, 4));
        if (valid == 0) {
            ++bad;
            ++i;
        } else {
            ++good;
            std::size_t at = i;
            (void)nextCodePoint(high, at);
            i = at;
        }
    }
    if (bad == 0) return {"UTF-8", false, 0, "valid UTF-8"};
    if (good >= 4 && bad * 8 <= good) return {"UTF-8", false, 0, "valid UTF-8 with single bad bytes"};

    const std::size_t highBytes = static_cast<std::size_t>(std::ranges::count_if(high, isNonAscii));
    const bool loneCr = head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos;
    if (const std::string_view old = oldCodePage(high, loneCr); !old.empty())
        return {std::string(old), false, 0, "letter statistics"};
    if (highBytes < 20) return {"windows-1252", false, 0, "few characters"};
    const std::string hint = detectorHint(high);
    if (hint.empty()) return {"windows-1252", false, 0, "few characters"};
    return {hint, false, 0, "letter statistics"};
}

} // namespace winnow
