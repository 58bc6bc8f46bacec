// SPDX-License-Identifier: Apache-2.0

#include "vault/container_header.h"

#include "base/bytes.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace winnow {
namespace {

constexpr std::string_view kMagic("WINNOW\x1A\n", 8);
constexpr std::size_t kSlotAt = 256;
constexpr std::size_t kSlotBytes = 256;
constexpr std::size_t kShaAt = 32704;
constexpr std::size_t kMacAt = 32736;
constexpr std::string_view kRecoveryLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32: no 0, 1, I, O

template <class Int> void put(std::string& out, std::size_t at, Int value)
{
    for (std::size_t i = 0; i < sizeof(Int); ++i) out[at + i] = static_cast<char>(value >> (8 * i));
}

template <class Int> Int get(std::string_view in, std::size_t at)
{
    Int value = 0;
    for (std::size_t i = 0; i < sizeof(Int); ++i)
        value |= static_cast<Int>(static_cast<Int>(static_cast<unsigned char>(in[at + i])) << (8 * i));
    return value;
}

template <std::size_t N> void putBytes(std::string& out, std::size_t at, const std::array<std::uint8_t, N>& bytes)
{
    std::memcpy(out.data() + at, bytes.data(), N);
}

template <std::size_t N> void getBytes(std::string_view in, std::size_t at, std::array<std::uint8_t, N>& bytes)
{
    std::memcpy(bytes.data(), in.data() + at, N);
}

bool hasDigest(std::string_view copy)
{
    const Sha256Digest digest = sha256(copy.substr(0, kShaAt));
    return std::memcmp(digest.data(), copy.data() + kShaAt, digest.size()) == 0;
}

void putSlot(std::string& out, std::size_t at, const KeySlot& slot)
{
    out[at] = static_cast<char>(slot.type);
    put<std::uint32_t>(out, at + 4, slot.cost.memoryKiB);
    put<std::uint32_t>(out, at + 8, slot.cost.passes);
    put<std::uint32_t>(out, at + 12, 1);
    putBytes(out, at + 16, slot.id);
    putBytes(out, at + 32, slot.salt);
    putBytes(out, at + 48, slot.nonce);
    putBytes(out, at + 72, slot.box);
    putBytes(out, at + 120, slot.hint);
}

Result<KeySlot> getSlot(std::string_view in, std::size_t at)
{
    KeySlot slot;
    const auto type = static_cast<unsigned char>(in[at]);
    if (type > static_cast<unsigned char>(SlotType::PasswordAndKeyFile))
        return fail(ErrorKind::ProjectNewer, "an unknown kind of key slot");
    slot.type = static_cast<SlotType>(type);
    if (slot.type == SlotType::Empty) return slot;
    slot.cost.memoryKiB = get<std::uint32_t>(in, at + 4);
    slot.cost.passes = get<std::uint32_t>(in, at + 8);
    if (get<std::uint32_t>(in, at + 12) != 1 || !isAcceptable(slot.cost))
        return fail(ErrorKind::ProjectDamaged, "a key slot asks for more than is allowed");
    getBytes(in, at + 16, slot.id);
    getBytes(in, at + 32, slot.salt);
    getBytes(in, at + 48, slot.nonce);
    getBytes(in, at + 72, slot.box);
    getBytes(in, at + 120, slot.hint);
    return slot;
}

Result<ContainerHeader> decode(std::string_view copy)
{
    if (get<std::uint32_t>(copy, 8) > kFormatVersion) return fail(ErrorKind::ProjectNewer, "format version");
    if (get<std::uint32_t>(copy, 8) == 0 || get<std::uint32_t>(copy, 12) != 4096)
        return fail(ErrorKind::ProjectDamaged, "header fields");
    ContainerHeader header;
    getBytes(copy, 16, header.projectId);
    header.generation = get<std::uint64_t>(copy, 32);
    getBytes(copy, 40, header.databaseSalt);
    const auto hash = static_cast<unsigned char>(copy[56]);
    if (hash != 1 && hash != 2) return fail(ErrorKind::ProjectNewer, "page codes");
    header.hmacSha256 = hash == 1;
    header.mirror.groups = get<std::uint64_t>(copy, 64);
    header.mirror.auditEntries = get<std::uint64_t>(copy, 72);
    getBytes(copy, 80, header.mirror.auditHead);
    getBytes(copy, 112, header.mirror.schema);
    getBytes(copy, 144, header.mirror.truth);
    getBytes(copy, 176, header.mirror.suppressions);
    header.mirror.stateGeneration = get<std::uint64_t>(copy, 208);
    getBytes(copy, 216, header.mirror.stateMac);
    for (std::size_t i = 0; i < kMaxSlots; ++i) {
        Result<KeySlot> slot = getSlot(copy, kSlotAt + i * kSlotBytes);
        if (!slot) return pass(slot);
        header.keySlots[i] = *slot;
    }
    return header;
}

/// Everything that must not be changed about a slot without its key noticing.
std::string associatedData(const KeySlot& slot, const ContainerHeader& header)
{
    std::string data(kSlotBytes, '\0');
    KeySlot open = slot;
    open.box = {};
    putSlot(data, 0, open);
    data.append(reinterpret_cast<const char*>(header.projectId.data()), header.projectId.size());
    return data;
}

/// The key that wraps the master key in a slot.
Result<SecureBytes> slotKey(const KeySlot& slot, const SlotSecret& secret)
{
    Result<SecureBytes> key = keyFromPassword(secret.text, slot.salt, slot.cost);
    if (!key || slot.type != SlotType::PasswordAndKeyFile) return key;
    const Sha256Digest mixed = hmacSha256(key->bytes(), secret.keyFile->text());
    return SecureBytes(std::string_view(reinterpret_cast<const char*>(mixed.data()), mixed.size()));
}

} // namespace

SlotHint slotHint(const std::array<std::uint8_t, 16>& projectId, std::string_view name)
{
    std::string text(bytesOf(projectId));
    text += name;
    const Sha256Digest digest = sha256(text);
    SlotHint hint{};
    std::copy_n(digest.begin(), hint.size(), hint.begin());
    return hint;
}

Result<HeaderCopy> parseHeader(std::string_view head)
{
    std::optional<HeaderCopy> best;
    std::optional<Error> worst;
    bool magic = false;
    for (int i = 0; i < 2; ++i) {
        const std::size_t at = static_cast<std::size_t>(i) * kHeaderCopyBytes;
        if (head.size() < at + kHeaderCopyBytes) continue;
        const std::string_view copy = head.substr(at, kHeaderCopyBytes);
        if (!copy.starts_with(kMagic)) continue;
        magic = true;
        if (!hasDigest(copy)) continue;
        Result<ContainerHeader> header = decode(copy);
        if (!header) {
            worst = header.error();
            continue;
        }
        if (!best || header->generation > best->header.generation)
            best = HeaderCopy{std::move(*header), std::string(copy), i == 1};
    }
    if (best) return std::move(*best);
    if (worst) return std::unexpected(*worst);
    if (magic || head.starts_with(kMagic))
        return fail(ErrorKind::ProjectDamaged, "both copies of the header are damaged");
    return fail(ErrorKind::NotAProject);
}

bool claimsProject(std::string_view start, std::span<const std::uint8_t, 16> projectId)
{
    constexpr std::size_t kIdAt = 16;
    return start.size() >= kClaimBytes && start.starts_with(kMagic) &&
        std::memcmp(start.data() + kIdAt, projectId.data(), projectId.size()) == 0;
}

bool isAuthentic(const HeaderCopy& copy, const SecureBytes& master)
{
    const SecureBytes key = deriveSubKey(master, SubKey::Header);
    const Sha256Digest mac = hmacSha256(key.bytes(), std::string_view(copy.bytes).substr(0, kMacAt));
    return equalSecrets(mac, {reinterpret_cast<const std::uint8_t*>(copy.bytes.data()) + kMacAt, mac.size()});
}

std::string encodeHeader(const ContainerHeader& header, const SecureBytes& master)
{
    std::string out(kHeaderCopyBytes, '\0');
    std::memcpy(out.data(), kMagic.data(), kMagic.size());
    put<std::uint32_t>(out, 8, kFormatVersion);
    put<std::uint32_t>(out, 12, 4096);
    putBytes(out, 16, header.projectId);
    put<std::uint64_t>(out, 32, header.generation);
    putBytes(out, 40, header.databaseSalt);
    out[56] = header.hmacSha256 ? 1 : 2;
    put<std::uint64_t>(out, 64, header.mirror.groups);
    put<std::uint64_t>(out, 72, header.mirror.auditEntries);
    putBytes(out, 80, header.mirror.auditHead);
    putBytes(out, 112, header.mirror.schema);
    putBytes(out, 144, header.mirror.truth);
    putBytes(out, 176, header.mirror.suppressions);
    put<std::uint64_t>(out, 208, header.mirror.stateGeneration);
    putBytes(out, 216, header.mirror.stateMac);
    for (std::size_t i = 0; i < kMaxSlots; ++i)
        if (header.keySlots[i].type != SlotType::Empty) putSlot(out, kSlotAt + i * kSlotBytes, header.keySlots[i]);
    putBytes(out, kShaAt, sha256(std::string_view(out).substr(0, kShaAt)));
    const SecureBytes key = deriveSubKey(master, SubKey::Header);
    putBytes(out, kMacAt, hmacSha256(key.bytes(), std::string_view(out).substr(0, kMacAt)));
    return out;
}

Result<KeySlot> makeSlot(SlotType type, const SlotSecret& secret, const KdfCost& cost, const SecureBytes& master,
    const ContainerHeader& header, Random& random, const std::optional<SlotId>& id)
{
    KeySlot slot;
    slot.type = type;
    slot.cost = cost;
    if (id)
        slot.id = *id;
    else
        random.fill(slot.id);
    random.fill(slot.salt);
    random.fill(slot.nonce);
    Result<SecureBytes> key = slotKey(slot, secret);
    if (!key) return pass(key);
    const std::string box = seal(master, slot.nonce, *key, associatedData(slot, header));
    std::memcpy(slot.box.data(), box.data(), slot.box.size());
    return slot;
}

Result<OpenedSlot> openSlots(const ContainerHeader& header, const SlotSecret& secret)
{
    const SecureBytes typed = normalisedRecoveryKey(secret.text);
    bool leftOut = false;
    for (std::size_t i = 0; i < kMaxSlots; ++i) {
        const KeySlot& slot = header.keySlots[i];
        if (slot.type == SlotType::Empty) continue;
        const bool recovery = slot.type == SlotType::Recovery;
        if (recovery && typed.size() != 40) continue; // no recovery key: spare the second
        if (slot.type == SlotType::PasswordAndKeyFile && secret.keyFile == nullptr) {
            leftOut = true;
            continue;
        }
        Result<SecureBytes> key = slotKey(slot, {recovery ? typed.text() : secret.text, secret.keyFile});
        if (!key) return pass(key);
        const std::string_view box(reinterpret_cast<const char*>(slot.box.data()), slot.box.size());
        Result<SecureBytes> master = open(box, slot.nonce, *key, associatedData(slot, header));
        if (master) return OpenedSlot{std::move(*master), i};
    }
    return fail(leftOut ? ErrorKind::KeyFileNeeded : ErrorKind::WrongPassword);
}

SecureBytes newRecoveryKey(Random& random)
{
    SecureBytes key(47); // 8 groups of 5 with 7 hyphens
    std::array<std::uint8_t, 40> bytes{};
    random.fill(bytes);
    std::size_t out = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 5 == 0) key.data()[out++] = '-';
        key.data()[out++] = static_cast<std::uint8_t>(kRecoveryLetters[bytes[i] & 31]);
        bytes[i] = 0;
    }
    return key;
}

SecureBytes normalisedRecoveryKey(std::string_view typed)
{
    SecureBytes room(typed.size());
    std::size_t length = 0;
    for (const char c : typed) {
        if (isAsciiSpace(c) || c == '-') continue;
        room.data()[length++] = static_cast<std::uint8_t>(isAsciiLower(c) ? c - 32 : c);
    }
    return SecureBytes(room.text().substr(0, length));
}

} // namespace winnow
