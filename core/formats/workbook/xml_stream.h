// SPDX-License-Identifier: Apache-2.0

#pragma once

/// XmlStream: an XML document as events, pulled in pieces, within bounds. Names come without their prefix. A DOCTYPE is
/// refused before anything in it is read, so there are no entities but the five of XML.

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace winnow {

struct XmlLimits {
    unsigned depth = 64;
    std::size_t tagBytes = 64 * 1024; ///< a start tag with its attributes
};

/// The attributes of a start tag. Valid during the call.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// The value of the attribute with this name without its prefix; "" without it.
    [[nodiscard]] std::string_view operator[](std::string_view localName) const noexcept;
    [[nodiscard]] const char* const* pairs() const noexcept { return m_pairs; }

private:
    const char* const* m_pairs;
};

/// Whoever listens.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    /// Text in pieces.
    virtual void text(std::string_view piece) = 0;
};

/// Thread: one.
class XmlStream {
public:
    /// Reads up to room.size() bytes of the document, 0 at its end.
    using Read = std::function<Result<std::size_t>(std::span<char> room)>;

    XmlStream(Read read, XmlHandler& handler, const XmlLimits& limits = {});
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Parses on until pause() or the end of about 64 KiB; false when the document has ended.
    /// Errors: FileDamaged, XmlDoctype, XmlTooDeep, XmlTooWide and those of the reading.
    [[nodiscard]] Result<bool> step();
    /// Called by the handler: step() returns soon.
    void pause();
    /// Called by the handler: nothing more is wanted; step() returns false.
    void finish();

    /// Parses a whole document.
    [[nodiscard]] static Result<void> parse(Read read, XmlHandler& handler, const XmlLimits& limits = {});
    [[nodiscard]] static Result<void> parse(
        std::string_view document, XmlHandler& handler, const XmlLimits& limits = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace winnow
