// SPDX-License-Identifier: Apache-2.0

#include "output/table_writer.h"

#include "sheet/csv_cell.h"

namespace winnow {
namespace {

constexpr std::size_t kBuffer = 1U << 20;

class CsvWriter final : public TableWriter {
public:
    CsvWriter(PrivateFile file, std::string delimiter, bool bom)
        : m_file(std::move(file)), m_delimiter(std::move(delimiter)), m_special("\"\r\n" + m_delimiter)
    {
        if (bom) m_buffer = "\xEF\xBB\xBF";
    }
    Result<void> row(const std::vector<std::string>& cells) override
    {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) m_buffer += m_delimiter;
            appendCell(m_buffer, cells[c], m_special);
        }
        m_buffer += "\r\n";
        return m_buffer.size() < kBuffer ? Result<void>() : flush();
    }
    std::uint64_t size() const noexcept override { return m_file.size() + m_buffer.size(); }
    Result<PrivateFile> finish() override
    {
        if (Result<void> done = flush(); !done) return pass(done);
        if (Result<void> done = m_file.sync(); !done) return pass(done);
        return std::move(m_file);
    }

private:
    Result<void> flush()
    {
        Result<void> wrote = m_file.write(m_buffer);
        m_buffer.clear();
        return wrote;
    }
    PrivateFile m_file;
    std::string m_delimiter;
    std::string m_special;
    std::string m_buffer;
};

} // namespace

std::unique_ptr<TableWriter> csvWriter(PrivateFile file, std::string delimiter, bool bom)
{
    return std::make_unique<CsvWriter>(std::move(file), std::move(delimiter), bom);
}

} // namespace winnow
