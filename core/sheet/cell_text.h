// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CellText: the raw bytes of a cell to the text a person would read in it.

#include "base/result.h"
#include "sheet/dialect.h"
#include "sheet/encoding.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Unquotes, unescapes, strips NULs and decodes. Immutable. Thread: any (each caller brings its scratch).
class CellText {
public:
    /// Errors: UnknownEncoding.
    [[nodiscard]] static Result<CellText> forDialect(const Dialect& dialect);

    /// The text of a raw cell. Points into `raw` where nothing has to change, else into `scratch`.
    [[nodiscard]] std::string_view text(std::string_view raw, std::string& scratch) const;

    [[nodiscard]] const CellDecoder& decoder() const noexcept { return m_decoder; }

    /// A cell written in this dialect: quoted when it must be, in the encoding of the file; text() reads it as it was.
    /// `lossy` is set when a character does not exist there, or cannot be told from a delimiter or newline because the
    /// dialect has no quotes: then a blank stands for it.
    [[nodiscard]] std::string write(std::string_view utf8, bool& lossy) const;

    /// A record that was written as one cell and would be skipped as a blank line gets quotes.
    void quoteWhereBlank(std::string& record) const;

private:
    CellText(const Dialect& dialect, CellDecoder decoder);
    [[nodiscard]] bool isPlain(std::string_view raw) const noexcept;
    void unquote(std::string_view raw, std::string& out) const;
    [[nodiscard]] bool needsQuotes(std::string_view utf8) const;
    [[nodiscard]] std::string withoutSpecials(std::string_view utf8, bool& lossy) const;

    std::string m_delimiter;
    char m_quote;
    bool m_backslash;
    CellDecoder m_decoder;
};

/// Cuts one raw record into cell texts. For headers, samples and tests; the hot path keeps spans.
[[nodiscard]] std::vector<std::string> cellsOf(
    std::string_view rawRecord, const Dialect& dialect, const CellText& cells);

} // namespace winnow
