#include "legacy/frame_writer.h"
#include "legacy/readers.h"

namespace winnow::legacy {

int readReports() { return 1; }

} // namespace winnow::legacy
