#include "cli/context.h"

#include <cstdio>

namespace winnow::cli {

ReadOptions readOptionsOf(const ListOptions& list)
{
    ReadOptions read;
    read.delimiter = list.delimiter;
    read.encoding = list.encoding;
    read.mendDoubled = list.mendDoubled;
    if (list.header) read.header = true;
    if (list.noHeader) read.header = false;
    return read;
}

void addListOptions(CLI::App& command, ListOptions& options)
{
    command.add_option("--delimiter", options.delimiter,
                       "what stands between cells: a character, or comma, semicolon, tab, pipe, none (found by itself)");
    command.add_option("--encoding", options.encoding, "the encoding, for example windows-1252 (found by itself)");
    command.add_flag("--header", options.header, "the first record is a header, whatever it looks like");
    command.add_flag("--mend-doubled", options.mendDoubled, "mend text that was encoded twice, so that it reads \"Müller\" again");
    command.add_flag("--no-header", options.noHeader, "there is no header: every record belongs to the list");
}

} // namespace winnow::cli
