// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Result<T> and Error: how every function in core says that something can fail.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {

/// The closed list of ways something fails. The user interface and the command line turn each kind
/// into one sentence (what happened, what is safe, what to do); code decides on kinds, never on text.
enum class ErrorKind : std::uint8_t {
    // files of the user
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileChanged, ///< the file changed or shrank while it was read
    DiskFull,
    TargetExists, ///< a target that would overwrite a source, or exists and may not be replaced
    ReadBackDiffers,
    // what is in a list
    ListEmpty,
    NotAList, ///< binary or foreign format; detail names it
    UnknownEncoding,
    NoAddressColumn,
    AmbiguousAddressColumn,
    TooManyRecords,
    BadOption,   ///< an option that does not fit the file: unknown column, bad delimiter
    FileDamaged, ///< a workbook or archive that is cut off or broken; detail: where
    FileLocked,  ///< a password is needed to read it
    WrongFilePassword,
    NoSuchTable,      ///< no sheet or part of that name or number; detail names those there are
    TooManyParts,     ///< an archive with more parts than any real one
    PartTooLarge,     ///< a part that unpacks to more than is read
    PackedTooTightly, ///< a part that unpacks to far more than any real list: built like an attack
    XmlTooDeep,
    XmlTooWide,    ///< one tag or comment without end
    XmlDoctype,    ///< a document type where spreadsheets have none: built like an attack
    HelperMissing, ///< the program that reads old formats is not where it should be
    HelperFailed,  ///< it ended, ran out of memory or of time: the file is damaged
    // projects
    NotAProject,
    ProjectDamaged,
    ProjectTampered,
    ProjectNewer,
    ProjectBusy, ///< another process has it open; detail says who
    ProjectEmptied,
    ProjectClosed, ///< the session let go of it: it was erased, or could not be opened again under its new key
    WrongPassword,
    NoSuchSlot,
    OneTimeCodeNeeded, ///< the secret is right; the program also asks for a code that was not given, or is not the one
                       ///< of now
    KeyFileNeeded,     ///< the password may be right, but this way in needs a key file too
    KeyFileDamaged,    ///< not a key file, or one of another kind
    KeyFileLocked,     ///< the key file has a password of its own
    NotAllowed,        ///< the role of this user does not cover it; detail: which role does
    NoBackup,          ///< there is none, or none that verifies
    ReportInvalid,     ///< a report that is no report of ours, or not in its canonical form
    EncryptionMissing, ///< the gate: SQLCipher is not what answers
    ReadOnly,
    DatabaseFailed,
    // the network
    NetworkFailed, ///< no name server, no socket, a network library that cannot be used
    ProjectSealed, ///< the project forbids what was asked for; detail: how far it may go
    // programs and resources
    ListsDamaged,
    ListsOld,
    BadSignature,
    Cancelled,
    OutOfMemory,
    Internal,
};

/// The stable snake_case name of a kind, as printed by the command line and found in logs.
[[nodiscard]] std::string_view name(ErrorKind kind) noexcept;

/// What went wrong. The detail is for the log and the curious: it never holds an address or a cell.
struct [[nodiscard]] Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T> using Result = std::expected<T, Error>;

/// Makes the failing side of a Result.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string detail = {})
{
    return std::unexpected<Error>(Error{kind, std::move(detail)});
}

/// Hands an error on: `if (!r) return pass(r);`
template <class T> [[nodiscard]] std::unexpected<Error> pass(Result<T>& failed)
{
    return std::unexpected<Error>(std::move(failed.error()));
}

} // namespace winnow
