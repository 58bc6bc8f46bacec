// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SmtpReply: what a mail server says (RFC 5321 section 4.2, RFC 3463), and the reader that takes it off the wire.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// An enhanced status code (RFC 3463): 5.1.1.
struct EnhancedCode {
    std::uint16_t klass = 0;
    std::uint16_t subject = 0;
    std::uint16_t detail = 0;

    friend bool operator==(const EnhancedCode&, const EnhancedCode&) = default;
    [[nodiscard]] std::string text() const;
};

struct SmtpReply {
    int code = 0; ///< 200-599; 0 where there is none
    std::optional<EnhancedCode> enhanced;
    std::string text; ///< the lines without their codes, joined by line feeds; as the server sent them

    [[nodiscard]] bool isPositive() const noexcept { return code >= 200 && code < 400; }
    [[nodiscard]] bool isTransient() const noexcept { return code >= 400 && code < 500; }
    [[nodiscard]] bool isPermanent() const noexcept { return code >= 500; }
    /// "550 5.1.1 no such user", on one line.
    [[nodiscard]] std::string oneLine() const;
};

/// Reads replies as mail servers send them, and as people quote them: "smtp;550 5.1.1 ...", "host x said: 550-5.1.1
/// ...". nullopt where no code stands anywhere. Cost: linear.
[[nodiscard]] std::optional<SmtpReply> parseQuotedReply(std::string_view text);

/// For the eye: control characters and bytes that are not UTF-8 as visible marks; at most `limit` bytes. What a server
/// sends may hold escape codes for a terminal.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = 500);

/// Why a stream of bytes is no SMTP reply.
enum class ReplyFault : std::uint8_t { None, LineTooLong, ReplyTooLong, NotAReply };

/// Takes bytes as they come. Limits: 2 KiB a line, 100 lines and 64 KiB a reply (RFC 5321 allows 512 octets a line).
class ReplyReader {
public:
    static constexpr std::size_t kMaxLine = 2048;
    static constexpr std::size_t kMaxLines = 100;
    static constexpr std::size_t kMaxReply = 64 * 1024;

    /// Adds bytes; complete() or fault() tell what became of them. What follows a complete reply is kept for the next.
    void feed(std::string_view bytes);
    [[nodiscard]] bool complete() const noexcept { return m_complete; }
    [[nodiscard]] ReplyFault fault() const noexcept { return m_fault; }
    /// Hands out the complete reply and looks at what follows it.
    [[nodiscard]] SmtpReply take();
    /// Bytes after the complete reply: nobody asked for them yet. Before a TLS handshake they are an attack.
    [[nodiscard]] bool hasLeftover() const noexcept { return !m_pending.empty(); }

private:
    void scan();
    bool takeLine(std::string_view line);

    std::string m_pending;
    SmtpReply m_reply;
    std::size_t m_lines = 0;
    bool m_complete = false;
    ReplyFault m_fault = ReplyFault::None;
};

} // namespace winnow
