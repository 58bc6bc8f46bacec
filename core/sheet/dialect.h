// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Dialect: how a delimited file is written. Value header: plain types only.

#include <cstdint>
#include <string>

namespace winnow {

enum class Newline : std::uint8_t { Lf, CrLf, Cr };

/// How a quote is written inside a quoted cell.
enum class Escape : std::uint8_t {
    Doubling,  ///< "" (RFC 4180)
    Backslash, ///< \" as MySQL and PHP write it
};

/// Where the list lies in the file and how its cells are told apart.
struct Dialect {
    /// Between cells; empty: every line is one cell. Usually one character, sometimes more (", ").
    std::string delimiter = ",";
    /// '"', '\'' or 0 for none.
    char quote = '"';
    Escape escape = Escape::Doubling;
    Newline newline = Newline::Lf;
    /// An ICU converter name: "UTF-8", "windows-1252", "UTF-16LE", ...
    std::string encoding = "UTF-8";
    /// The file begins with a byte order mark.
    bool bom = false;
    /// The first line is "sep=X"; it is honoured and dropped.
    bool sepLine = false;
    /// Physical records before the first header or data record that are not part of the list
    /// (titles, notes, another small table). Blank lines are not counted here, nor the sep= line.
    std::uint32_t preamble = 0;
    /// Header records after the preamble: 0, 1, sometimes 2 or 3.
    std::uint32_t headerRows = 0;
    /// Which of the header rows carries the column names (counted from 0).
    std::uint32_t nameRow = 0;
    /// The usual number of cells in a record.
    std::uint32_t width = 1;
    /// Cells stand in their columns for certain (a workbook): surplus ones are never moved.
    bool fixedCells = false;

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// The bytes of a newline.
[[nodiscard]] inline std::string bytesOf(Newline newline)
{
    switch (newline) {
    case Newline::Lf: return "\n";
    case Newline::CrLf: return "\r\n";
    case Newline::Cr: return "\r";
    }
    return "\n";
}

} // namespace winnow
