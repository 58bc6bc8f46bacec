// SPDX-License-Identifier: Apache-2.0

#include "cli/context.h"

#include "cli/session.h"
#include "system_options.h"

#include <cstdio>

namespace winnow::cli {

Result<OpenOptions> openOptionsOf(const ListOptions& list)
{
    OpenOptions open;
    ReadOptions& read = open.read;
    read.delimiter = list.delimiter;
    read.encoding = list.encoding;
    read.mendDoubled = list.mendDoubled;
    if (list.header) read.header = true;
    if (list.noHeader) read.header = false;
    open.table = list.sheet;
    open.helper = systemHelper();
    if (list.passwordFile) {
        Result<SecureBytes> password = readPassword({.file = list.passwordFile, .descriptor = {}}, {}, false);
        if (!password) return pass(password);
        open.password = std::make_shared<const SecureBytes>(std::move(*password));
    }
    return open;
}

void addListOptions(CLI::App& command, ListOptions& options)
{
    command.add_option("--delimiter", options.delimiter,
        "what stands between cells: a character, or comma, semicolon, tab, pipe, none (found by itself)");
    command.add_option("--encoding", options.encoding, "the encoding, for example windows-1252 (found by itself)");
    command.add_flag("--header", options.header, "the first record is a header, whatever it looks like");
    command.add_flag(
        "--mend-doubled", options.mendDoubled, "mend text that was encoded twice, so that it reads \"Müller\" again");
    command.add_flag("--no-header", options.noHeader, "there is no header: every record belongs to the list");
    command.add_option("--file-password-file", options.passwordFile,
        "a file whose first line is the password of a protected workbook or archive");
}

void addSheetOption(CLI::App& command, ListOptions& options)
{
    command.add_option("--sheet", options.sheet,
        "which sheet of a workbook, or which list in an archive, by name or number "
        "(the first visible one that holds addresses)");
}

} // namespace winnow::cli
