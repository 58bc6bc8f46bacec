// SPDX-License-Identifier: Apache-2.0

#pragma once

/// XmlRows: what the readers of sheets in XML share: rows are pulled, events are pushed.

#include "formats/row_assembler.h"
#include "formats/row_source.h"
#include "formats/workbook/xml_stream.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// A reader listens to the elements, adds cells to row() and calls emitRow(). About 1 MiB of text waits at most.
class XmlRows : public RowSource, protected XmlHandler {
public:
    [[nodiscard]] Result<bool> next(CellRow& row) final;

protected:
    XmlRows(XmlStream::Read read, const SheetLimits& limits)
        : m_limits(limits), m_row(limits), m_xml(std::move(read), *this)
    {
    }

    [[nodiscard]] RowAssembler& row() noexcept { return m_row; }
    [[nodiscard]] const SheetLimits& limits() const noexcept { return m_limits; }
    /// Hands the row on and begins the next.
    void emitRow(std::uint64_t number, std::uint32_t repeat = 1);
    /// Nothing more is wanted.
    void finish() { m_xml.finish(); }
    /// The rows end with an error; the first one counts.
    void fail(Error error);
    /// Begins the text of a cell.
    void beginText()
    {
        m_text.clear();
        m_tooLong = false;
    }
    /// Adds to it; a text over the limit is dropped and known as too long.
    void addText(std::string_view piece);
    [[nodiscard]] std::string& cellText() noexcept { return m_text; }
    [[nodiscard]] bool isTooLong() const noexcept { return m_tooLong; }

private:
    SheetLimits m_limits;
    RowAssembler m_row;
    std::deque<CellRow> m_done;
    std::size_t m_waiting = 0; ///< bytes of text in m_done
    std::string m_text;
    bool m_tooLong = false;
    bool m_ended = false;
    std::optional<Error> m_failure;
    XmlStream m_xml;
};

} // namespace winnow
