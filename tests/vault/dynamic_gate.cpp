// SPDX-License-Identifier: Apache-2.0
// A program that is linked the wrong way, with the shared SQLCipher: with a plain libsqlite3 loaded first it must
// refuse. Prints the SQLCipher version, or the refusal (exit code 5).

#include "vault/database.h"

#include <cstdio>

int main()
{
    const auto version = winnow::cipherVersion();
    std::printf("%s\n", version ? version->c_str() : std::string(winnow::name(version.error().kind)).c_str());
    return version ? 0 : 5;
}
