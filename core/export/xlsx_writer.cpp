#include "export/table_writer.h"

#include "base/text.h"
#include "export/private_folder.h"

#include <algorithm>
#include <cerrno>

#include <xlsxwriter.h>

namespace winnow {
namespace {

/// A text that looks like an escaped unit would be read as one.
std::string withoutFalseEscapes(const std::string& text)
{
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string out;
    std::size_t copied = 0;
    for (; at != std::string::npos; at = text.find("_x", at + 1)) {
        const bool escape = text.size() >= at + 7 && text[at + 6] == '_' && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
            text.begin() + static_cast<std::ptrdiff_t>(at) + 6, [](char c) { return isAsciiDigit(c) || (toAsciiLower(c) >= 'a' && toAsciiLower(c) <= 'f'); });
        if (!escape) continue;
        out.append(text, copied, at - copied);
        out += "_x005F";
        copied = at;
    }
    return out.append(text, copied, std::string::npos);
}

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(PrivateFile file, PrivateFolder folder) : m_file(std::move(file)), m_folder(std::move(folder)), m_path((m_folder.path() / "out.xlsx").string()), m_temporary(m_folder.path().string())
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_temporary.data();
        m_book = workbook_new_opt(m_path.c_str(), &options);
        m_sheet = workbook_add_worksheet(m_book, "List");
        worksheet_set_column(m_sheet, 0, 30, 22, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
    }
    ~XlsxWriter() override
    {
        if (m_book != nullptr) (void)workbook_close(m_book);
    }
    Result<void> row(const std::vector<std::string>& cells) override
    {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (cells[c].empty()) continue;
            const std::string text = withoutFalseEscapes(cells[c]);
            const lxw_error error = worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(c), text.c_str(), nullptr);
            if (error != LXW_NO_ERROR) return fail(ErrorKind::FileUnwritable, lxw_strerror(error));
            m_bytes += text.size() + 24;
        }
        ++m_row;
        return {};
    }
    std::uint64_t size() const noexcept override { return m_bytes / 4; }
    Result<PrivateFile> finish() override
    {
        const lxw_error error = workbook_close(m_book);
        m_book = nullptr;
        if (error != LXW_NO_ERROR) return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, lxw_strerror(error));
        if (Result<void> copied = appendFile(m_path, m_file); !copied) return pass(copied);
        if (Result<void> done = m_file.sync(); !done) return pass(done);
        return std::move(m_file);
    }

private:
    PrivateFile m_file;
    PrivateFolder m_folder;
    std::string m_path;
    std::string m_temporary;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_row = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace

Result<std::unique_ptr<TableWriter>> xlsxWriter(PrivateFile file, const std::filesystem::path& folder)
{
    Result<PrivateFolder> own = PrivateFolder::under(folder);
    if (!own) return pass(own);
    return std::make_unique<XlsxWriter>(std::move(file), std::move(*own));
}

} // namespace winnow
