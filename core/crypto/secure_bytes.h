// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SecureBytes: key material in locked memory with guard pages, wiped when it goes.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace winnow {

/// Move-only. Creation aborts the program only when no memory can be had (std::bad_alloc).
class SecureBytes {
public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size);
    explicit SecureBytes(std::string_view text);
    ~SecureBytes();
    SecureBytes(SecureBytes&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
    {
    }
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;

    [[nodiscard]] SecureBytes copy() const;
    [[nodiscard]] std::uint8_t* data() noexcept { return m_data; }
    [[nodiscard]] const std::uint8_t* data() const noexcept { return m_data; }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const noexcept { return {m_data, m_size}; }
    [[nodiscard]] std::string_view text() const noexcept { return {reinterpret_cast<const char*>(m_data), m_size}; }

private:
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace winnow
