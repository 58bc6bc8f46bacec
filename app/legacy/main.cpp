// SPDX-License-Identifier: Apache-2.0
// winnow-legacy: reads old and hostile formats confined; see formats/helper/legacy_frames.h. Not for people.

#include "legacy/confine.h"
#include "legacy/readers.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>

#include <unistd.h>

int main(int argc, char** argv)
{
    using namespace winnow::legacy;
    const std::string_view task = argc > 1 ? argv[1] : "";
    const std::string_view kind = argc > 2 ? argv[2] : "";
    std::optional<std::size_t> table;
    if (argc > 3) {
        std::size_t number = 0;
        const char* end = argv[3] + std::strlen(argv[3]);
        if (std::from_chars(argv[3], end, number).ptr != end) return 2;
        table = number;
    }
    const bool known = (task == "tables" && kind == "html" && argc == 3) || (task == "rows" && table);
    if (!known) {
        std::fputs("winnow-legacy is run by Winnow to read old formats; it does nothing by itself.\n", stderr);
        return 2;
    }
    if (!confine()) return 3;
    int code = 2;
    try {
        if (kind == "xls")
            code = readXls(*table);
        else if (kind == "html")
            code = readHtml(table);
        else if (kind == "mail")
            code = readMail(STDIN_FILENO);
    } catch (const std::bad_alloc&) {
        code = 5;
    }
    if (std::fflush(stdout) != 0) code = 4;
    std::_Exit(code); // what the libraries hold goes with the process
}
