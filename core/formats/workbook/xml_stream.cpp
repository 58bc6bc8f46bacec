// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/xml_stream.h"

#include "base/text.h"
#include "sheet/encoding.h"

#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include <expat.h>

namespace winnow {
namespace {

constexpr int kChunk = 64 * 1024;

std::string_view localName(const char* name) noexcept
{
    const char* begin = name;
    for (; *name != '\0'; ++name)
        if (*name == ':') begin = name + 1;
    return {begin, static_cast<std::size_t>(name - begin)};
}

/// Single-byte encodings beyond those that expat knows, by name.
int unknownEncoding(void*, const XML_Char* name, XML_Encoding* info)
{
    const Result<CellDecoder> decoder = CellDecoder::forEncoding(name);
    if (!decoder) return XML_STATUS_ERROR;
    for (int i = 0; i < 256; ++i) {
        const char byte = static_cast<char>(i);
        std::string text;
        decoder->decode({&byte, 1}, text);
        std::size_t at = 0;
        info->map[i] = i < 0x80 ? i : text.empty() ? -1 : static_cast<int>(nextCodePoint(text, at));
    }
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const noexcept
{
    for (const char* const* p = m_pairs; *p != nullptr; p += 2)
        if (localName(p[0]) == name) return p[1];
    return {};
}

struct XmlStream::State {
    Read read;
    XmlHandler& handler;
    XmlLimits limits;
    XML_Parser parser = nullptr;
    unsigned depth = 0;
    std::uint64_t fed = 0;
    bool ended = false;
    bool suspended = false;
    bool finished = false;
    std::optional<ErrorKind> refused;

    void refuse(ErrorKind kind)
    {
        if (!refused) refused = kind;
        XML_StopParser(parser, XML_FALSE);
    }
    static void XMLCALL onStart(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        auto& s = *static_cast<State*>(self);
        if (++s.depth > s.limits.depth) return s.refuse(ErrorKind::XmlTooDeep);
        if (static_cast<std::size_t>(XML_GetCurrentByteCount(s.parser)) > s.limits.tagBytes)
            return s.refuse(ErrorKind::XmlTooWide);
        s.handler.startElement(localName(name), XmlAttributes(attributes));
    }
    static void XMLCALL onEnd(void* self, const XML_Char* name)
    {
        auto& s = *static_cast<State*>(self);
        --s.depth;
        s.handler.endElement(localName(name));
    }
    static void XMLCALL onText(void* self, const XML_Char* text, int length)
    {
        static_cast<State*>(self)->handler.text({text, static_cast<std::size_t>(length)});
    }
    static void XMLCALL onDoctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        static_cast<State*>(self)->refuse(ErrorKind::XmlDoctype);
    }
    /// Whether the parser may go on after this status.
    Result<bool> judge(XML_Status status)
    {
        if (refused) return fail(*refused);
        if (finished) return false;
        if (status == XML_STATUS_ERROR)
            return fail(ErrorKind::FileDamaged,
                std::string("xml: ") + XML_ErrorString(XML_GetErrorCode(parser)) + ", line " +
                    std::to_string(XML_GetCurrentLineNumber(parser)));
        suspended = status == XML_STATUS_SUSPENDED;
        return suspended || !ended;
    }
};

XmlStream::XmlStream(Read read, XmlHandler& handler, const XmlLimits& limits)
    : m_state(
          std::make_unique<State>(State{.read = std::move(read), .handler = handler, .limits = limits, .refused = {}}))
{
    XML_Parser parser = XML_ParserCreate(nullptr);
    if (parser == nullptr) throw std::bad_alloc();
    m_state->parser = parser;
    XML_SetUserData(parser, m_state.get());
    XML_SetElementHandler(parser, &State::onStart, &State::onEnd);
    XML_SetCharacterDataHandler(parser, &State::onText);
    XML_SetStartDoctypeDeclHandler(parser, &State::onDoctype);
    XML_SetUnknownEncodingHandler(parser, &unknownEncoding, nullptr);
}

XmlStream::~XmlStream() { XML_ParserFree(m_state->parser); }

void XmlStream::pause() { XML_StopParser(m_state->parser, XML_TRUE); }

void XmlStream::finish()
{
    m_state->finished = true;
    XML_StopParser(m_state->parser, XML_FALSE);
}

Result<bool> XmlStream::step()
{
    State& s = *m_state;
    if (s.finished) return false;
    if (s.suspended) return s.judge(XML_ResumeParser(s.parser));
    // A tag, a comment or an instruction that never ends would be buffered whole.
    const XML_Index done = XML_GetCurrentByteIndex(s.parser);
    if (done >= 0 && s.fed - static_cast<std::uint64_t>(done) > s.limits.tagBytes + 3ULL * kChunk)
        return fail(ErrorKind::XmlTooWide);
    void* room = XML_GetBuffer(s.parser, kChunk);
    if (room == nullptr) return fail(ErrorKind::OutOfMemory);
    Result<std::size_t> count = s.read({static_cast<char*>(room), kChunk});
    if (!count) return pass(count);
    s.fed += *count;
    s.ended = *count == 0;
    return s.judge(XML_ParseBuffer(s.parser, static_cast<int>(*count), s.ended ? XML_TRUE : XML_FALSE));
}

Result<void> XmlStream::parse(Read read, XmlHandler& handler, const XmlLimits& limits)
{
    XmlStream stream(std::move(read), handler, limits);
    for (;;) {
        Result<bool> more = stream.step();
        if (!more) return pass(more);
        if (!*more) return {};
    }
}

Result<void> XmlStream::parse(std::string_view document, XmlHandler& handler, const XmlLimits& limits)
{
    return parse(
        [document](std::span<char> room) mutable -> Result<std::size_t> {
            const std::size_t n = std::min(room.size(), document.size());
            std::memcpy(room.data(), document.data(), n);
            document.remove_prefix(n);
            return n;
        },
        handler, limits);
}

} // namespace winnow
