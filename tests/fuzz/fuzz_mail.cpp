// SPDX-License-Identifier: Apache-2.0
// The reader of delivery reports and complaints, as the helper runs it: whatever comes in, well-formed frames go out,
// every recipient is an address, and what is made of a report names a reason.

#include "bounce/bounce.h"
#include "legacy/frame_writer.h"
#include "legacy/readers.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

using namespace winnow;

namespace {

int fileOf(const std::uint8_t* data, std::size_t size)
{
    const int file = ::memfd_create("mail", 0);
    if (file < 0 || ::write(file, data, size) != static_cast<ssize_t>(size) || ::lseek(file, 0, SEEK_SET) != 0)
        std::abort();
    return file;
}

/// What the helper writes to its pipe.
std::string framesOf(const std::uint8_t* data, std::size_t size)
{
    char* bytes = nullptr;
    std::size_t length = 0;
    std::FILE* pipe = stdout;
    stdout = ::open_memstream(&bytes, &length);
    const int code = legacy::readMail(fileOf(data, size));
    std::fclose(stdout);
    stdout = pipe;
    std::string out(bytes, length);
    std::free(bytes);
    if (code != 0) std::abort();
    return out;
}

void judge(std::string_view body, const BounceJudge& rules)
{
    FrameReader reader(body);
    std::uint32_t number = 0;
    if (!reader.word(number) || number == 0) std::abort();
    std::array<std::string_view, 6> cells;
    while (!reader.atEnd()) {
        std::uint32_t column = 0;
        std::string_view text;
        if (!reader.word(column) || !reader.string(text) || column >= cells.size()) std::abort();
        cells[column] = text;
    }
    if (number == 1) return;            // the titles
    if (cells[5].empty()) std::abort(); // every row belongs to a message
    const BounceFinding finding = rules.judge({cells[1], cells[2], cells[3], cells[4]});
    if (finding.verdict == BounceVerdict::DoNotMail && finding.reason.empty()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const BounceJudge rules = *BounceJudge::builtIn();
    const std::string frames = framesOf(data, size);
    std::string_view left = frames;
    LegacyFrame last = LegacyFrame::Table;
    while (!left.empty()) {
        FrameReader head(left.substr(1));
        std::string_view body;
        if (!head.string(body)) std::abort();
        last = static_cast<LegacyFrame>(left[0]);
        if (last == LegacyFrame::Row) judge(body, rules);
        left.remove_prefix(5 + body.size());
    }
    if (last != LegacyFrame::End) std::abort();
    return 0;
}
