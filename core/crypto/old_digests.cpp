// SPDX-License-Identifier: Apache-2.0

#include "crypto/old_digests.h"

#include <openssl/evp.h>

namespace winnow {
namespace {

std::string digestBy(const EVP_MD* kind, std::string_view bytes)
{
    std::string out(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    const int done =
        EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(out.data()), &length, kind, nullptr);
    out.resize(done == 1 ? length : 0);
    return out;
}

} // namespace

std::string sha1(std::string_view bytes) { return digestBy(EVP_sha1(), bytes); }
std::string md5(std::string_view bytes) { return digestBy(EVP_md5(), bytes); }

} // namespace winnow
