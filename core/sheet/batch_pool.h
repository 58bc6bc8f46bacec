#pragma once

/// BatchPool: batches that were used up and can be filled again, so that their memory is not given back and taken
/// anew for every few thousand records.

#include "sheet/record_batch.h"

#include <memory>
#include <mutex>
#include <vector>

namespace winnow {

/// Thread: any.
class BatchPool {
public:
    [[nodiscard]] std::unique_ptr<RecordBatch> take()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty()) return std::make_unique<RecordBatch>();
        auto batch = std::move(m_free.back());
        m_free.pop_back();
        return batch;
    }
    void give(std::unique_ptr<RecordBatch> batch)
    {
        const std::scoped_lock lock(m_mutex);
        if (batch->arena.capacity() < (8U << 20)) m_free.push_back(std::move(batch));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<RecordBatch>> m_free;
};

} // namespace winnow
