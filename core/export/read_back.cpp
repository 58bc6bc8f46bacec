// SPDX-License-Identifier: Apache-2.0

#include "export/read_back.h"

#include "crypto/hashing_source.h"
#include "sheet/delimited_reader.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// A file that grows: waits at its end until it is told of more, or that there is no more. `digest`: of what was read.
class FollowingSource final : public ByteSource {
public:
    FollowingSource(std::unique_ptr<ByteSource> inner, Channel<std::uint64_t>& progress, StreamDigest& digest)
        : m_inner(std::move(inner)), m_progress(progress), m_digest(digest)
    {
    }
    Result<std::size_t> read(std::span<char> room) override
    {
        while (m_position == m_known) {
            const auto size = m_progress.pop();
            if (!size) return std::size_t{0};
            m_known = *size;
        }
        Result<std::size_t> count = m_inner->read(room.first(std::min<std::size_t>(room.size(), m_known - m_position)));
        if (count) {
            m_position += *count;
            m_digest.update({room.data(), *count});
        }
        return count;
    }
    Result<void> seek(std::uint64_t offset) override
    {
        m_position = offset;
        m_digest.restart();
        return m_inner->seek(offset);
    }
    std::uint64_t size() const noexcept override { return 0; }

private:
    std::unique_ptr<ByteSource> m_inner;
    Channel<std::uint64_t>& m_progress;
    StreamDigest& m_digest;
    std::uint64_t m_known = 0;
    std::uint64_t m_position = 0;
};

Result<ReadBack> readRows(std::unique_ptr<ByteSource> source, const ExportPlan& plan, std::uint32_t headerRows)
{
    SheetFacts facts;
    facts.dialect = plan.outDialect;
    facts.dialect.preamble = 0;
    facts.dialect.headerRows = headerRows;
    facts.encodingClass = plan.source->transcoded ? EncodingClass::Transcoded : EncodingClass::Utf8;
    const std::size_t bom = plan.source->dialect.bom ? byteOrderMark(plan.source->dialect.encoding).size() : 0;
    Dialect cellDialect = facts.dialect;
    if (plan.source->transcoded) {
        auto decoded = transcodeToUtf8(std::move(source), plan.source->dialect.encoding, bom);
        if (!decoded) return pass(decoded);
        source = std::move(*decoded);
        cellDialect.encoding = "UTF-8";
    } else if (bom > 0) {
        std::array<char, 4> mark{};
        Result<std::size_t> skipped = readFully(*source, std::span(mark).first(bom));
        if (!skipped) return pass(skipped);
    }
    Result<CellText> cells = CellText::forDialect(cellDialect);
    if (!cells) return pass(cells);
    ReadOptions options;
    options.limits = SheetLimits::ofWritten();
    DelimitedReader reader(std::move(source), std::move(facts), std::move(*cells), options, bom);
    ReadBack back;
    RecordBatch batch;
    for (;;) {
        Result<bool> more = reader.next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& r : batch.records) back.digest.add(plan.digestKey, batch.raw(r));
        back.records += batch.records.size();
        if (!*more) return back;
    }
}

} // namespace

Result<ReadBack> readBack(
    PrivateFile& file, const ExportPlan& plan, std::uint32_t headerRows, Channel<std::uint64_t>& progress)
{
    Sha256 hash;
    StreamDigest digest;
    const auto read = [&]() -> Result<ReadBack> {
        Result<std::unique_ptr<ByteSource>> bytes = file.readBack();
        if (!bytes) return pass(bytes);
        auto hashing = std::make_unique<HashingSource>(
            std::make_unique<FollowingSource>(std::move(*bytes), progress, digest), hash);
        if (Result<void> started = hashing->start(); !started) return pass(started);
        return readRows(std::move(hashing), plan, headerRows);
    };
    Result<ReadBack> back = read();
    if (back) {
        back->sha256 = hash.finish();
        back->bytes = digest.value();
    }
    // Whoever writes must not wait for a reader that is gone.
    while (progress.pop()) {}
    if (!back) return fail(ErrorKind::ReadBackDiffers, back.error().detail);
    return back;
}

} // namespace winnow
