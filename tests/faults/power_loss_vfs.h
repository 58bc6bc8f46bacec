// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PowerLossVfs: a file system under SQLite that remembers every write, so that a test can build what a disk may hold
/// after the power went at any moment: what was synced is there, what was not is there, missing, or torn.

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace winnow::test {

class PowerLossVfs {
public:
    /// One call that changed a file.
    struct Op {
        enum Kind { Write, Truncate, Sync } kind = Write;
        std::string file;
        std::int64_t at = 0; ///< offset, or the new size
        std::string bytes;
    };

    /// Registers itself as SQLite's default; before anything else asks for one. There is one in a process.
    static PowerLossVfs& install();

    /// Everything since clear().
    [[nodiscard]] const std::vector<Op>& ops() const { return m_ops; }
    void clear()
    {
        m_ops.clear();
        m_recording = true;
    }
    void stop() { m_recording = false; }

    /// The files as they may lie on the disk when the power went after `cut` calls. With `syncsLie`, a disk that
    /// forgets what it said it had: the negative control.
    [[nodiscard]] std::map<std::string, std::string> after(std::size_t cut, std::uint32_t seed, bool syncsLie) const;

private:
    friend struct PowerLossFile;
    void note(Op op)
    {
        if (m_recording) m_ops.push_back(std::move(op));
    }
    std::vector<Op> m_ops;
    bool m_recording = false;
};

} // namespace winnow::test
