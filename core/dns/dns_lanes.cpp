// SPDX-License-Identifier: Apache-2.0

#include "dns/dns_lanes.h"

#include <algorithm>
#include <thread>

namespace winnow {
namespace {

/// A new question waits for no longer than this in a lane that has room.
constexpr std::chrono::milliseconds kTurn{1};

WindowLimits shareOf(const WindowLimits& whole, std::size_t lanes)
{
    const auto share = [lanes](std::uint32_t n) {
        return std::max<std::uint32_t>(1, n / static_cast<std::uint32_t>(lanes));
    };
    return {share(whole.first), share(whole.least), share(whole.most)};
}

} // namespace

struct DnsLanes::Ticket {
    Lane* lane = nullptr;
    std::string name;
    DnsType type = DnsType::Mx;
    Done done;
    DnsAnswer answer;
};

struct DnsLanes::Lane {
    // The lane's thread, once it runs.
    std::unique_ptr<DnsClient> client;
    Tickets ended;

    // The caller.
    Tickets unsent;
    std::size_t open = 0;

    // Under `mutex`: the way in.
    std::mutex mutex;
    std::condition_variable_any wake;
    Tickets inbox;
    bool cancel = false;

    // Under the mutex of the way back: how it stands with the client.
    std::size_t parked = 0;
    bool cutOff = false;
    DnsCounts counts;

    std::jthread thread;
};

Result<std::unique_ptr<DnsLanes>> DnsLanes::open(const DnsOptions& options, std::size_t lanes)
{
    if (lanes == 0) return fail(ErrorKind::BadOption, "no lane");
    std::unique_ptr<DnsLanes> made(new DnsLanes);
    DnsOptions share = options;
    share.window = shareOf(options.window, lanes);
    // Every channel is made before the first thread runs: c-ares sets itself up without locks.
    for (std::size_t i = 0; i < lanes; ++i) {
        auto client = DnsClient::open(share);
        if (!client) return pass(client);
        made->m_lanes.push_back(std::make_unique<Lane>());
        made->m_lanes.back()->client = std::move(*client);
    }
    for (const auto& lane : made->m_lanes)
        lane->thread =
            std::jthread([self = made.get(), &lane = *lane](const std::stop_token& stop) { self->work(lane, stop); });
    return made;
}

DnsLanes::~DnsLanes()
{
    for (const auto& lane : m_lanes) lane->thread.request_stop();
    for (const auto& lane : m_lanes)
        if (lane->thread.joinable()) lane->thread.join();
}

void DnsLanes::ask(std::string name, DnsType type, Done done)
{
    Lane& lane = **std::ranges::min_element(m_lanes, {}, [](const auto& l) { return l->open; });
    auto ticket = std::make_unique<Ticket>();
    ticket->lane = &lane;
    ticket->name = std::move(name);
    ticket->type = type;
    ticket->done = std::move(done);
    lane.unsent.push_back(std::move(ticket));
    ++lane.open;
    ++m_open;
}

void DnsLanes::work(Lane& lane, const std::stop_token& stop)
{
    DnsClient& client = *lane.client;
    while (!stop.stop_requested()) {
        Tickets taken;
        bool cancel = false;
        {
            std::unique_lock lock(lane.mutex);
            if (client.busy() + client.parked() == 0)
                lane.wake.wait(lock, stop, [&] { return !lane.inbox.empty() || lane.cancel; });
            taken.swap(lane.inbox);
            cancel = std::exchange(lane.cancel, false);
        }
        for (auto& owned : taken) {
            Ticket* ticket = owned.release(); // every question ends in its callback, at the latest below
            client.ask(std::move(ticket->name), ticket->type, [ticket](DnsAnswer answer) {
                ticket->answer = std::move(answer);
                ticket->lane->ended.emplace_back(ticket);
            });
        }
        if (cancel)
            client.cancelAll();
        else
            client.step(kTurn);
        handOver(lane);
    }
    client.cancelAll();
}

void DnsLanes::handOver(Lane& lane)
{
    const bool some = !lane.ended.empty();
    {
        const std::scoped_lock lock(m_mutex);
        lane.parked = lane.client->parked();
        lane.cutOff = lane.client->isCutOff();
        lane.counts = lane.client->counts();
        std::ranges::move(lane.ended, std::back_inserter(m_ended));
    }
    lane.ended.clear();
    if (some) m_came.notify_one();
}

void DnsLanes::handOut(std::chrono::milliseconds atMost)
{
    Tickets ended;
    {
        std::unique_lock lock(m_mutex);
        m_came.wait_for(lock, atMost, [&] { return !m_ended.empty(); });
        ended.swap(m_ended);
    }
    for (const auto& ticket : ended) {
        --ticket->lane->open;
        --m_open;
        ticket->done(std::move(ticket->answer));
    }
}

void DnsLanes::step(std::chrono::milliseconds atMost)
{
    for (const auto& lane : m_lanes) {
        if (lane->unsent.empty()) continue;
        {
            const std::scoped_lock lock(lane->mutex);
            std::ranges::move(lane->unsent, std::back_inserter(lane->inbox));
        }
        lane->unsent.clear();
        lane->wake.notify_one();
    }
    handOut(atMost);
}

/// What no lane has seen yet ends here.
void DnsLanes::endUnsent()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& lane : m_lanes) {
        for (const auto& ticket : lane->unsent) ticket->answer.outcome = DnsOutcome::Cancelled;
        std::ranges::move(lane->unsent, std::back_inserter(m_ended));
        lane->unsent.clear();
    }
}

void DnsLanes::cancelAll()
{
    for (const auto& lane : m_lanes) {
        {
            const std::scoped_lock lock(lane->mutex);
            lane->cancel = true;
        }
        lane->wake.notify_one();
    }
    // A lane that has not heard of it yet would end what is asked next.
    const auto isHeard = [this] {
        return std::ranges::none_of(m_lanes, [](const auto& lane) {
            const std::scoped_lock lock(lane->mutex);
            return lane->cancel;
        });
    };
    while (m_open > 0 || !isHeard()) {
        endUnsent();
        handOut(kTurn);
    }
}

std::size_t DnsLanes::parked() const
{
    const std::scoped_lock lock(m_mutex);
    std::size_t sum = 0;
    for (const auto& lane : m_lanes) sum += lane->parked;
    return sum;
}

std::size_t DnsLanes::busy() const { return m_open - std::min(m_open, parked()); }

bool DnsLanes::isCutOff() const
{
    const std::scoped_lock lock(m_mutex);
    bool some = false;
    for (const auto& lane : m_lanes) {
        const bool concerned = m_open > 0 ? lane->open > 0 : lane->counts.questions > 0;
        if (concerned && !lane->cutOff) return false;
        some = some || concerned;
    }
    return some;
}

DnsCounts DnsLanes::counts() const
{
    const std::scoped_lock lock(m_mutex);
    DnsCounts sum;
    for (const auto& lane : m_lanes) sum += lane->counts;
    return sum;
}

} // namespace winnow
