// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Digests: SHA-256 for files and row groups, an order-free keyed digest for sets of records.

#include "crypto/secure_bytes.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct evp_mac_ctx_st;
struct evp_md_ctx_st;

namespace winnow {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// Incremental SHA-256 by libcrypto (about 1.3 GB/s where the processor helps). Thread: one.
class Sha256 {
public:
    Sha256();
    void update(std::string_view bytes);
    /// Finishes and starts again.
    [[nodiscard]] Sha256Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

[[nodiscard]] Sha256Digest sha256(std::string_view bytes);

/// A digest as it was stored; zeros where the bytes are not as many as a digest has.
[[nodiscard]] Sha256Digest digestFrom(std::string_view stored) noexcept;

/// HMAC-SHA-256 of many messages under one key: what the key costs is paid once. Thread: one.
class HmacSha256 {
public:
    explicit HmacSha256(std::span<const std::uint8_t> key);
    [[nodiscard]] Sha256Digest of(std::string_view message);

private:
    struct Free {
        void operator()(evp_mac_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_mac_ctx_st, Free> m_context;
};

/// HMAC-SHA-256.
[[nodiscard]] Sha256Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view bytes);

/// A key of SipHash-2-4 (Aumasson and Bernstein, 2012).
using HashKey = std::array<std::uint8_t, 16>;

/// What the rows of a project are hashed with.
enum class RowHash : std::uint8_t {
    Sip = 1, ///< SipHash-2-4-128; projects made before XXH3 was taken
    Xxh3 = 2 ///< XXH3-128 with a secret made of the key
};

/// A keyed digest of a multiset of byte strings: the sum modulo 2^128 of a 128-bit hash of each. Order does
/// not matter, repeats count; sets can be added and taken apart. About 8 ns for a record with XXH3, 60 ns with SipHash.
///
/// It shows that no row was lost, altered or doubled by this program or a disk. It is no proof against who has the key:
/// against them stand the codes of the pages and the signed audit log.
class RowDigest {
public:
    /// The key, made ready. Costs 200 bytes.
    class Key {
    public:
        Key() = default;
        Key(const HashKey& key, RowHash hash);

    private:
        friend class RowDigest;
        HashKey m_sip{};
        RowHash m_hash = RowHash::Sip;
        std::array<std::uint8_t, 192> m_secret{}; ///< of XXH3
    };

    void add(const Key& key, std::string_view bytes) noexcept { *this += of(key, bytes); }
    /// The digest of one byte string.
    [[nodiscard]] static RowDigest of(const Key& key, std::string_view bytes) noexcept;
    RowDigest& operator+=(const RowDigest& other) noexcept;
    [[nodiscard]] friend RowDigest operator+(RowDigest a, const RowDigest& b) noexcept { return a += b; }
    friend bool operator==(const RowDigest&, const RowDigest&) = default;

    [[nodiscard]] std::array<std::uint8_t, 16> bytes() const noexcept;
    [[nodiscard]] static RowDigest fromBytes(std::span<const std::uint8_t> bytes) noexcept;
    [[nodiscard]] std::string hex() const;

private:
    __extension__ using Sum = unsigned __int128;
    Sum m_sum = 0;
};

/// A keyed 64-bit hash (SipHash-2-4) against chosen collisions.
[[nodiscard]] std::uint64_t keyedHash(const HashKey& key, std::string_view bytes) noexcept;
/// The same with 128 bits (SipHash-2-4-128).
[[nodiscard]] std::array<std::uint8_t, 16> keyedHash128(const HashKey& key, std::string_view bytes) noexcept;

} // namespace winnow
