// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The clear header of a project file: bytes 0-65,535, two copies (A and B) of 32 KiB.
///
/// All numbers are little-endian. A copy is
///
///     0      8   magic "WINNOW\x1A\n"
///     8      4   format version: 2, or 1 of programs before 0.2, whose bytes 208-247 and slot hints are zero
///     12     4   page size of the database (4096)
///     16     16  project id
///     32     8   generation: the copy with the higher one is current
///     40     16  salt of the database
///     56     1   hash of the page codes: 1 HMAC-SHA-256, 2 HMAC-SHA-512
///     57     7   zero
///     64     8   row groups in the database      } what the database must at least hold;
///     72     8   entries of the audit log        } see Mirror
///     80     32  head of the audit log
///     112    32  digest of the schema
///     144    32  digest of the tables that no other check covers } zeros: written by a version that had none
///     176    32  digest of the suppressions                     }
///     208    8   generation of the state row         } what the last transaction left behind; zeros: no state row
///     216    32  MAC of the state row                } was written yet
///     248    8   zero
///     256    32 x 256  key slots, see KeySlot
///     8448   ... zero
///     32704  32  SHA-256 of bytes 0-32,703: a torn write
///     32736  32  HMAC-SHA-256 of bytes 0-32,735 under the header sub-key: tampering
///
/// The parser looks at nothing beyond fixed places and checks every bound before a password is tried.

#include "base/result.h"
#include "crypto/keys.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace winnow {

inline constexpr std::size_t kHeaderBytes = 65536;
inline constexpr std::size_t kHeaderCopyBytes = 32768;
inline constexpr std::size_t kMaxSlots = 32;
inline constexpr std::uint32_t kFormatVersion = 2;

enum class SlotType : std::uint8_t {
    Empty = 0,
    Password = 1,
    Recovery = 2,
    PasswordAndKeyFile = 3, ///< the key of the slot is HMAC-SHA-256(Argon2id(password), second factor of the key file)
};

using SlotId = std::array<std::uint8_t, 16>;

/// The first bytes of SHA-256 over project id and user name: which slot to try for whoever is named. It tells nobody
/// the name who does not guess it. Zeros: unknown.
using SlotHint = std::array<std::uint8_t, 8>;

/// What opens a slot.
struct SlotSecret {
    std::string_view text;                ///< a password or a recovery key
    const SecureBytes* keyFile = nullptr; ///< Identity::secondFactor(); null without one
};

/// One way to open the project: wraps the master key under a password or a recovery key.
struct KeySlot {
    SlotType type = SlotType::Empty;
    SlotId id{};
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, kNonceBytes> nonce{};
    KdfCost cost{};
    std::array<std::uint8_t, kKeyBytes + kTagBytes> box{};
    SlotHint hint{};

    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

/// What the header remembers of the database, so that an emptied or older one is noticed.
struct Mirror {
    std::uint64_t groups = 0;
    std::uint64_t auditEntries = 0;
    Sha256Digest auditHead{};
    Sha256Digest schema{};
    Sha256Digest truth{}; ///< see project/truth_digest.h; zeros where there is none
    Sha256Digest suppressions{};
    std::uint64_t stateGeneration = 0; ///< of the state row; 0: there is none
    Sha256Digest stateMac{};

    friend bool operator==(const Mirror&, const Mirror&) = default;
};

struct ContainerHeader {
    std::array<std::uint8_t, 16> projectId{};
    std::uint64_t generation = 0;
    std::array<std::uint8_t, 16> databaseSalt{};
    bool hmacSha256 = true;
    Mirror mirror;
    std::array<KeySlot, kMaxSlots> keySlots{};

    friend bool operator==(const ContainerHeader&, const ContainerHeader&) = default;
};

/// One copy as it stands in a file.
struct HeaderCopy {
    ContainerHeader header;
    std::string bytes; ///< the 32 KiB, for checking the MAC once the key is known
    bool isB = false;
};

/// The current copy of a header. Errors: NotAProject (no magic), ProjectNewer, ProjectDamaged (neither copy
/// has its SHA-256, or a bound is broken).
[[nodiscard]] Result<HeaderCopy> parseHeader(std::string_view head);

/// The hint of a slot that belongs to whoever has this name.
[[nodiscard]] SlotHint slotHint(const std::array<std::uint8_t, 16>& projectId, std::string_view name);
/// How much of a copy shows whose it is.
inline constexpr std::size_t kClaimBytes = 32;
/// Whether the first kClaimBytes of a copy are of a project of this id. Nothing is checked: it is what the file says.
[[nodiscard]] bool claimsProject(std::string_view start, std::span<const std::uint8_t, 16> projectId);

/// True if the copy's MAC is by this master key.
[[nodiscard]] bool isAuthentic(const HeaderCopy& copy, const SecureBytes& master);

/// The 32 KiB of a copy.
[[nodiscard]] std::string encodeHeader(const ContainerHeader& header, const SecureBytes& master);

/// Wraps the master key. The slot's type, id, salt, cost and the project id are bound to it.
[[nodiscard]] Result<KeySlot> makeSlot(SlotType type, const SlotSecret& secret, const KdfCost& cost,
    const SecureBytes& master, const ContainerHeader& header, Random& random, const std::optional<SlotId>& id = {});

/// The master key, and which slot gave it.
struct OpenedSlot {
    SecureBytes master;
    std::size_t at = 0; ///< in ContainerHeader::keySlots
};

/// Unwraps the master key with the first slot that fits; one derivation for each slot that is tried, those with a key
/// file only where one is given. Errors: WrongPassword; KeyFileNeeded (nothing fits, and a slot was left out for want
/// of a key file); OutOfMemory.
[[nodiscard]] Result<OpenedSlot> openSlots(const ContainerHeader& header, const SlotSecret& secret);

/// A recovery key: 8 groups of 5 characters, about 200 bits, without letters that look alike.
[[nodiscard]] SecureBytes newRecoveryKey(Random& random);
/// The key as typed, without blanks and hyphens, in capitals; typed secrets are compared in this form.
[[nodiscard]] SecureBytes normalisedRecoveryKey(std::string_view typed);

} // namespace winnow
