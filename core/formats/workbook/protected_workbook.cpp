// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/protected_workbook.h"

#include "base/bytes.h"
#include "base/text.h"
#include "formats/workbook/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace winnow {
namespace {

/// Excel's own password for workbooks that are only protected against changes.
constexpr std::string_view kExcelsOwn = "VelvetSweatshop";
constexpr std::uint32_t kMostSpins = 10'000'000; // as the specification allows
constexpr std::size_t kSegment = 4096;
constexpr const char* kAdvice =
    "a protected workbook of a kind that only its own program opens. Open it there, remove the protection, and use that file.";

auto damagedProtection(const char* what) { return fail(ErrorKind::FileDamaged, std::string("protection: ") + what); }

/// Bytes that are wiped when they go.
class Wiped {
public:
    Wiped() = default;
    explicit Wiped(std::string bytes) : m_bytes(std::move(bytes)) {}
    ~Wiped() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    Wiped(Wiped&& other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes.clear(); }
    Wiped& operator=(Wiped&&) = delete;
    [[nodiscard]] std::string& get() noexcept { return m_bytes; }
    [[nodiscard]] const std::string& get() const noexcept { return m_bytes; }

private:
    std::string m_bytes;
};

std::string littleEndian(std::uint32_t n)
{
    return {static_cast<char>(n), static_cast<char>(n >> 8), static_cast<char>(n >> 16), static_cast<char>(n >> 24)};
}

Wiped utf16(std::string_view utf8)
{
    std::string out;
    const auto unit = [&](std::uint32_t u) {
        out += static_cast<char>(u);
        out += static_cast<char>(u >> 8);
    };
    if (!isUtf8(utf8)) return Wiped(std::string(utf8));
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t c = nextCodePoint(utf8, at);
        if (c >= 0x10000) {
            unit(0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        unit(c);
    }
    return Wiped(std::move(out));
}

class Hasher {
public:
    explicit Hasher(const EVP_MD* kind) : m_kind(kind), m_context(EVP_MD_CTX_new()) {}
    ~Hasher() { EVP_MD_CTX_free(m_context); }
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;
    [[nodiscard]] std::string of(std::string_view a, std::string_view b)
    {
        unsigned char out[EVP_MAX_MD_SIZE];
        unsigned length = 0;
        EVP_DigestInit_ex(m_context, m_kind, nullptr);
        EVP_DigestUpdate(m_context, a.data(), a.size());
        EVP_DigestUpdate(m_context, b.data(), b.size());
        EVP_DigestFinal_ex(m_context, out, &length);
        return {reinterpret_cast<char*>(out), length};
    }

private:
    const EVP_MD* m_kind;
    EVP_MD_CTX* m_context;
};

/// The slow part: a hash of the password, hashed again `spins` times with its number in front.
Wiped spun(Hasher& hash, std::string_view salt, const Wiped& password, std::uint32_t spins)
{
    Wiped h(hash.of(salt, password.get()));
    for (std::uint32_t i = 0; i < spins; ++i) h.get() = hash.of(littleEndian(i), h.get());
    return h;
}

/// AES without padding; the input is whole blocks.
Result<std::string> decrypt(std::string_view input, const std::string& key, const std::string* iv)
{
    const EVP_CIPHER* cipher = nullptr;
    switch (key.size()) {
    case 16: cipher = iv ? EVP_aes_128_cbc() : EVP_aes_128_ecb(); break;
    case 24: cipher = iv ? EVP_aes_192_cbc() : EVP_aes_192_ecb(); break;
    case 32: cipher = iv ? EVP_aes_256_cbc() : EVP_aes_256_ecb(); break;
    default: return fail(ErrorKind::NotAList, kAdvice);
    }
    if (input.size() % 16 != 0 || (iv && iv->size() < 16)) return damagedProtection("blocks of an odd size");
    std::string out(input.size() + 16, '\0');
    EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
    int length = 0;
    int last = 0;
    const bool good = EVP_DecryptInit_ex(context, cipher, nullptr, reinterpret_cast<const unsigned char*>(key.data()),
                          iv ? reinterpret_cast<const unsigned char*>(iv->data()) : nullptr) == 1 &&
        EVP_CIPHER_CTX_set_padding(context, 0) == 1 &&
        EVP_DecryptUpdate(context, reinterpret_cast<unsigned char*>(out.data()), &length,
            reinterpret_cast<const unsigned char*>(input.data()), static_cast<int>(input.size())) == 1 &&
        EVP_DecryptFinal_ex(context, reinterpret_cast<unsigned char*>(out.data()) + length, &last) == 1;
    EVP_CIPHER_CTX_free(context);
    if (!good) return damagedProtection("cannot be decrypted");
    out.resize(static_cast<std::size_t>(length + last));
    return out;
}

std::string fitted(std::string bytes, std::size_t size)
{
    bytes.resize(size, '\x36');
    return bytes;
}

/// What [MS-OFFCRYPTO] 2.3.4.10 writes as XML.
struct AgileInfo {
    struct Part {
        std::string salt, hash, cipher, chaining;
        std::uint32_t blockSize = 0, keyBits = 0;
    };
    Part data, key;
    std::uint32_t spins = 0;
    std::string verifierInput, verifierHash, keyValue, hmacKey, hmacValue;
};

std::string fromBase64(std::string_view text)
{
    std::string out(text.size() / 4 * 3 + 3, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (length < 0) return {};
    out.resize(static_cast<std::size_t>(length) -
        std::min<std::size_t>(text.ends_with("==") ? 2
                : text.ends_with('=')              ? 1
                                                   : 0,
            static_cast<std::size_t>(length)));
    return out;
}

class AgileReader final : public XmlHandler {
public:
    explicit AgileReader(AgileInfo& out) : m_out(out) {}
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        const auto number = [&](std::string_view attribute) {
            std::uint32_t n = 0;
            const std::string_view text = a[attribute];
            (void)std::from_chars(text.data(), text.data() + text.size(), n);
            return n;
        };
        const auto part = [&](AgileInfo::Part& p) {
            p.salt = fromBase64(a["saltValue"]);
            p.hash = a["hashAlgorithm"];
            p.cipher = a["cipherAlgorithm"];
            p.chaining = a["cipherChaining"];
            p.blockSize = number("blockSize");
            p.keyBits = number("keyBits");
        };
        if (name == "keyData") part(m_out.data);
        if (name == "dataIntegrity") {
            m_out.hmacKey = fromBase64(a["encryptedHmacKey"]);
            m_out.hmacValue = fromBase64(a["encryptedHmacValue"]);
        }
        if (name == "encryptedKey") {
            part(m_out.key);
            m_out.spins = number("spinCount");
            m_out.verifierInput = fromBase64(a["encryptedVerifierHashInput"]);
            m_out.verifierHash = fromBase64(a["encryptedVerifierHashValue"]);
            m_out.keyValue = fromBase64(a["encryptedKeyValue"]);
        }
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

private:
    AgileInfo& m_out;
};

const EVP_MD* hashNamed(std::string_view name)
{
    std::string plain;
    for (const char c : asciiLower(name))
        if (c != '-') plain += c;
    if (plain == "sha1") return EVP_sha1();
    if (plain == "sha256") return EVP_sha256();
    if (plain == "sha384") return EVP_sha384();
    if (plain == "sha512") return EVP_sha512();
    return nullptr;
}

bool isUsable(const AgileInfo::Part& p)
{
    return p.cipher == "AES" && p.chaining == "ChainingModeCBC" && p.blockSize == 16 && !p.salt.empty() &&
        p.salt.size() <= 64 && hashNamed(p.hash) != nullptr &&
        (p.keyBits == 128 || p.keyBits == 192 || p.keyBits == 256);
}

constexpr std::string_view kVerifierInputBlock("\xfe\xa7\xd2\x76\x3b\x4b\x9e\x79", 8);
constexpr std::string_view kVerifierHashBlock("\xd7\xaa\x0f\x6d\x30\x61\x34\x4e", 8);
constexpr std::string_view kKeyValueBlock("\x14\x6e\x0b\xe7\xab\xac\xd0\xd6", 8);
constexpr std::string_view kHmacKeyBlock("\x5f\xb2\xad\x01\x0c\xb9\xe1\xf6", 8);
constexpr std::string_view kHmacValueBlock("\xa0\x67\x7f\x02\xb2\x2c\x84\x33", 8);

Result<void> checkIntegrity(const AgileInfo& info, const std::string& package, const Wiped& secret, Hasher& hash)
{
    if (info.hmacKey.empty()) return {};
    const std::string keyIv = fitted(hash.of(info.data.salt, kHmacKeyBlock), 16);
    const std::string valueIv = fitted(hash.of(info.data.salt, kHmacValueBlock), 16);
    Result<std::string> key = decrypt(info.hmacKey, secret.get(), &keyIv);
    if (!key) return pass(key);
    Result<std::string> expected = decrypt(info.hmacValue, secret.get(), &valueIv);
    if (!expected) return pass(expected);
    const EVP_MD* kind = hashNamed(info.data.hash);
    const auto size = static_cast<std::size_t>(EVP_MD_get_size(kind));
    unsigned char code[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    HMAC(kind, key->data(), static_cast<int>(std::min(key->size(), size)),
        reinterpret_cast<const unsigned char*>(package.data()), package.size(), code, &length);
    if (expected->size() < length || CRYPTO_memcmp(code, expected->data(), length) != 0)
        return damagedProtection("the integrity code does not fit");
    return {};
}

Result<Wiped> openAgile(const std::string& info, const std::string& package, std::string_view password)
{
    AgileInfo agile;
    AgileReader reader(agile);
    if (Result<void> read = XmlStream::parse(std::string_view(info).substr(8), reader); !read) return pass(read);
    if (!isUsable(agile.data) || !isUsable(agile.key) || agile.spins > kMostSpins)
        return fail(ErrorKind::NotAList, kAdvice);
    Hasher hash(hashNamed(agile.key.hash));
    const Wiped h = spun(hash, agile.key.salt, utf16(password), agile.spins);
    const std::string iv = fitted(agile.key.salt, 16);
    const auto keyFor = [&](std::string_view block) {
        return Wiped(fitted(hash.of(h.get(), block), agile.key.keyBits / 8));
    };
    Result<std::string> input = decrypt(agile.verifierInput, keyFor(kVerifierInputBlock).get(), &iv);
    if (!input) return pass(input);
    Result<std::string> expected = decrypt(agile.verifierHash, keyFor(kVerifierHashBlock).get(), &iv);
    if (!expected) return pass(expected);
    const std::string got = hash.of(*input, {});
    if (expected->size() < got.size() || CRYPTO_memcmp(expected->data(), got.data(), got.size()) != 0)
        return fail(ErrorKind::WrongFilePassword);
    Result<std::string> value = decrypt(agile.keyValue, keyFor(kKeyValueBlock).get(), &iv);
    if (!value) return pass(value);
    value->resize(std::min<std::size_t>(value->size(), agile.data.keyBits / 8));
    const Wiped secret(std::move(*value));
    Hasher dataHash(hashNamed(agile.data.hash));
    if (Result<void> whole = checkIntegrity(agile, package, secret, dataHash); !whole) return pass(whole);

    std::uint64_t size = littleEndian32(package, 0) | std::uint64_t{littleEndian32(package, 4)} << 32;
    Wiped out;
    out.get().reserve(package.size());
    for (std::size_t at = 8, segment = 0; at < package.size(); at += kSegment, ++segment) {
        const std::string segmentIv =
            fitted(dataHash.of(agile.data.salt, littleEndian(static_cast<std::uint32_t>(segment))), 16);
        std::size_t length = std::min(kSegment, package.size() - at);
        length -= length % 16;
        Result<std::string> clear = decrypt(std::string_view(package).substr(at, length), secret.get(), &segmentIv);
        if (!clear) return pass(clear);
        out.get() += *clear;
        OPENSSL_cleanse(clear->data(), clear->size());
    }
    if (size > out.get().size()) return damagedProtection("the workbook is cut off");
    out.get().resize(size);
    return out;
}

Result<Wiped> openStandard(const std::string& info, const std::string& package, std::string_view password)
{
    const std::size_t header = 12;
    const std::uint32_t headerSize = littleEndian32(info, 8);
    const std::size_t verifier = header + headerSize;
    if (headerSize < 32 || headerSize > 4096 || info.size() < verifier + 4 + 16 + 16 + 4 + 32)
        return damagedProtection("its description is cut off");
    const std::uint32_t algorithm = littleEndian32(info, header + 8);
    const std::uint32_t keyBits = littleEndian32(info, header + 16);
    const bool aes = (algorithm == 0x660E || algorithm == 0x660F || algorithm == 0x6610) &&
        (keyBits == 128 || keyBits == 192 || keyBits == 256);
    if (!aes || littleEndian32(info, verifier) != 16) return fail(ErrorKind::NotAList, kAdvice);
    Hasher hash(EVP_sha1());
    const Wiped h = spun(hash, std::string_view(info).substr(verifier + 4, 16), utf16(password), 50'000);
    const Wiped final(hash.of(h.get(), littleEndian(0)));
    const auto mixed = [&](char pad) {
        std::string block(64, pad);
        for (std::size_t i = 0; i < final.get().size(); ++i) block[i] = static_cast<char>(block[i] ^ final.get()[i]);
        return hash.of(block, {});
    };
    const Wiped key((mixed('\x36') + mixed('\x5c')).substr(0, keyBits / 8));
    Result<std::string> input = decrypt(std::string_view(info).substr(verifier + 20, 16), key.get(), nullptr);
    if (!input) return pass(input);
    Result<std::string> expected = decrypt(std::string_view(info).substr(verifier + 40, 32), key.get(), nullptr);
    if (!expected) return pass(expected);
    const std::string got = hash.of(*input, {});
    if (CRYPTO_memcmp(expected->data(), got.data(), got.size()) != 0) return fail(ErrorKind::WrongFilePassword);
    const std::uint64_t size = littleEndian32(package, 0) | std::uint64_t{littleEndian32(package, 4)} << 32;
    std::string_view body = std::string_view(package).substr(std::min<std::size_t>(8, package.size()));
    Result<std::string> clear = decrypt(body.substr(0, body.size() - body.size() % 16), key.get(), nullptr);
    if (!clear) return pass(clear);
    Wiped out(std::move(*clear));
    if (size > out.get().size()) return damagedProtection("the workbook is cut off");
    out.get().resize(size);
    return out;
}

class WipedSource final : public ByteSource {
public:
    explicit WipedSource(Wiped bytes) : m_bytes(std::move(bytes)) {}
    Result<std::size_t> read(std::span<char> room) override
    {
        const std::size_t n = std::min(room.size(), m_bytes.get().size() - m_at);
        std::memcpy(room.data(), m_bytes.get().data() + m_at, n);
        m_at += n;
        return n;
    }
    Result<void> seek(std::uint64_t offset) override
    {
        m_at = std::min<std::uint64_t>(offset, m_bytes.get().size());
        return {};
    }
    std::uint64_t size() const noexcept override { return m_bytes.get().size(); }

private:
    Wiped m_bytes;
    std::size_t m_at = 0;
};

} // namespace

bool isProtectedWorkbook(const CompoundFile& file)
{
    return file.has("EncryptionInfo") && file.has("EncryptedPackage");
}

Result<std::unique_ptr<ByteSource>> openProtectedWorkbook(const CompoundFile& file, std::string_view password)
{
    Result<std::string> info = file.stream("EncryptionInfo");
    if (!info) return pass(info);
    Result<std::string> package = file.stream("EncryptedPackage");
    if (!package) return pass(package);
    if (info->size() < 12 || package->size() < 8) return damagedProtection("its description is cut off");
    const std::uint32_t version = littleEndian32(*info, 0);
    const bool agile = version == 0x00040004;
    const bool standard = version == 0x00020002 || version == 0x00020003 || version == 0x00020004;
    if (!agile && !standard) return fail(ErrorKind::NotAList, kAdvice);
    const std::string_view tried = password.empty() ? kExcelsOwn : password;
    Result<Wiped> clear = agile ? openAgile(*info, *package, tried) : openStandard(*info, *package, tried);
    if (!clear && clear.error().kind == ErrorKind::WrongFilePassword && password.empty())
        return fail(ErrorKind::FileLocked);
    if (!clear) return pass(clear);
    return std::make_unique<WipedSource>(std::move(*clear));
}

} // namespace winnow
