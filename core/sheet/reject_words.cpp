// SPDX-License-Identifier: Apache-2.0

#include "sheet/reject_words.h"

namespace winnow {

std::string_view name(RejectReason reason) noexcept
{
    switch (reason) {
    case RejectReason::RecordTooLong: return "record_too_long";
    case RejectReason::CellTooLong: return "cell_too_long";
    case RejectReason::TooManyColumns: return "too_many_columns";
    case RejectReason::TooManyAddresses: return "too_many_addresses";
    case RejectReason::NotReproducible: return "not_reproducible";
    }
    return "unknown";
}

std::string_view describe(RejectReason reason) noexcept
{
    switch (reason) {
    case RejectReason::RecordTooLong: return "the record is longer than 16 MiB";
    case RejectReason::CellTooLong: return "a cell is longer than 1 MiB";
    case RejectReason::TooManyColumns: return "the record has more than 16,384 cells";
    case RejectReason::TooManyAddresses: return "the record has more than 65,535 addresses";
    case RejectReason::NotReproducible:
        return "it would not read back the same once written: a quote in it is never closed, or a character is broken";
    }
    return "";
}

} // namespace winnow
