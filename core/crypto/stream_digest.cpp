// SPDX-License-Identifier: Apache-2.0

#include "crypto/stream_digest.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

namespace winnow {

struct StreamDigest::State {
    XXH3_state_t xxh;
};

StreamDigest::StreamDigest() : m_state(std::make_unique<State>()) { restart(); }
StreamDigest::~StreamDigest() = default;
StreamDigest::StreamDigest(StreamDigest&&) noexcept = default;

void StreamDigest::update(std::string_view bytes) noexcept
{
    (void)XXH3_128bits_update(&m_state->xxh, bytes.data(), bytes.size());
}

void StreamDigest::restart() noexcept { (void)XXH3_128bits_reset(&m_state->xxh); }

StreamDigest::Value StreamDigest::value() const noexcept
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&m_state->xxh));
    Value out;
    static_assert(sizeof canonical.digest == sizeof(Value));
    std::memcpy(out.data(), canonical.digest, out.size());
    return out;
}

} // namespace winnow
