// SPDX-License-Identifier: Apache-2.0

#include "crypto/secure_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace winnow {

SecureBytes::SecureBytes(std::size_t size) : m_size(size)
{
    if (size == 0) return;
    if (sodium_init() < 0) throw std::bad_alloc();
    m_data = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (m_data == nullptr) throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

SecureBytes::SecureBytes(std::string_view text) : SecureBytes(text.size())
{
    if (!text.empty()) std::memcpy(m_data, text.data(), text.size());
}

SecureBytes::~SecureBytes()
{
    if (m_data != nullptr) sodium_free(m_data);
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        if (m_data != nullptr) sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes SecureBytes::copy() const { return SecureBytes(text()); }

} // namespace winnow
