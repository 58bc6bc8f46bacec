// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Verdict: what is true of a mailbox. Value header: plain types only.

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

enum class Status : std::uint8_t {
    NotChecked,
    Deliverable,   ///< the mail server accepts this mailbox
    Plausible,     ///< every check that was run passed; the mailbox was not asked, or the provider does not tell
    Risky,         ///< mail may bounce or hurt the sender
    Undeliverable, ///< it will bounce
    Unknown,       ///< asked and not told
};
inline constexpr std::size_t kStatusCount = 6;

/// Why; the closed list. Names are stable, see name().
enum class Reason : std::uint8_t {
    NotChecked,
    // undeliverable
    InvalidForm,
    ReservedDomain,
    DomainNotFound,
    NoMailServer,
    NullMx,
    ProviderRule,
    MailboxNotFound,
    MailboxDisabled,
    // risky
    CatchAll,
    MailboxFull,
    DisposableDomain,
    LikelyTypo,
    MixedScript,
    MailServerUnroutable,
    DotlessDomain,
    UnknownEnding,
    // unknown
    DnsTimeout,
    DnsFailure,
    NoConnection,
    ConnectionDropped,
    Greylisted,
    RateLimited,
    WeAreBlocked,
    SenderRejected,
    TlsRequired,
    ServerError,
    // plausible
    FormOnly,
    DomainAcceptsMail,
    ProviderDoesNotTell,
    // deliverable
    MailboxAccepted,
    // any status: the user's own rule said so
    OwnRule,
    // risky: what stands in the cell has to be looked at
    RepairProposed, ///< no address stands there, and one that was probably meant is known
    UnclearCell,    ///< an address stands there beside text that is not understood
};
inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::UnclearCell) + 1;

/// How far the checks went.
enum class Depth : std::uint8_t { Form, Lists, Domain, Mailbox };

/// Facts beside the status; a set of bits.
enum Flag : std::uint16_t {
    kFlagRole = 1,
    kFlagFree = 2,
    kFlagDisposable = 4, ///< on a list of either tier
    kFlagRelay = 8,
    kFlagCatchAll = 16,
    kFlagTagged = 32,
    kFlagQuoted = 64,
    kFlagInternational = 128,
    kFlagMixedScript = 256,
    kFlagTypo = 512,
    kFlagSuppressed = 1024,
    kFlagDoNotMail = 2048,
    kFlagDuplicate = 4096,
    kFlagInactive = 8192,
};

/// Score: 0 it will bounce, 1-30 leave it out, 31-60 look at it, 61-90 no fault found, 91-100 the mailbox
/// answered. Within a band, role, tier-B and catch-all addresses lose a few points.
struct Verdict {
    Status status = Status::NotChecked;
    Reason reason = Reason::NotChecked;
    Depth depth = Depth::Form;
    std::uint8_t score = 0;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

[[nodiscard]] std::string_view name(Status status) noexcept;
[[nodiscard]] std::string_view name(Reason reason) noexcept;
[[nodiscard]] std::string_view name(Depth depth) noexcept;
[[nodiscard]] std::string_view flagName(Flag flag) noexcept;
[[nodiscard]] std::optional<Status> statusFromName(std::string_view name) noexcept;

/// The status that a reason stands for (OwnRule and NotChecked: NotChecked).
[[nodiscard]] Status statusOf(Reason reason) noexcept;

} // namespace winnow
