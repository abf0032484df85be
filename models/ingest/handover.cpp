// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handover.h"

#include <utility>

namespace om {

namespace {

constexpr std::size_t blockSteps = 512, blockBytes = 1 << 20;
constexpr std::size_t mostWaiting = 4;
constexpr std::size_t keptCoordinates = 4096; ///< a larger shape's memory is not kept for the next one

std::size_t roughBytes(const Row &row)
{
    std::size_t bytes = row.geometry.xy.size() * sizeof(double);
    for (const Value &cell : row.cells)
        if (const auto *text = std::get_if<QString>(&cell))
            bytes += std::size_t(text->size()) * sizeof(QChar);
    return bytes;
}

} // namespace

HandOver::Step &HandOver::next()
{
    if (m_filling.count == m_filling.steps.size())
        m_filling.steps.emplace_back();
    return m_filling.steps[m_filling.count];
}

bool HandOver::give()
{
    Step &step = next();
    m_filling.bytes += roughBytes(step.row) + (step.refused ? std::size_t(step.refused->content.size()) * sizeof(QChar) : 0);
    ++m_filling.count;
    return (m_filling.count < blockSteps && m_filling.bytes < blockBytes) || flush();
}

bool HandOver::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopped || m_given.size() < mostWaiting; });
    if (m_isStopped)
        return false;
    if (m_filling.count > 0) {
        m_given.push_back(std::exchange(m_filling, {}));
        if (!m_emptied.empty()) {
            m_filling = std::move(m_emptied.back());
            m_emptied.pop_back();
        }
        m_changed.notify_all();
    }
    return true;
}

bool HandOver::call(const std::function<void()> &work)
{
    if (!flush())
        return false;
    std::unique_lock lock(m_mutex);
    m_call = &work;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_isStopped || !m_call; });
    return !std::exchange(m_call, nullptr);
}

void HandOver::finish()
{
    flush();
    const std::lock_guard lock(m_mutex);
    m_isFinished = true;
    m_changed.notify_all();
}

void HandOver::serve(const std::function<bool(Step &)> &take)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isStopped || m_isFinished || m_call || !m_given.empty(); });
        if (m_isStopped)
            return;
        if (!m_given.empty()) {
            Block block = std::move(m_given.front());
            m_given.pop_front();
            m_changed.notify_all();
            lock.unlock();
            for (std::size_t i = 0; i < block.count; ++i) {
                if (!take(block.steps[i]))
                    return stop();
                block.steps[i].refused.reset();
                if (block.steps[i].row.geometry.xy.capacity() > keptCoordinates)
                    block.steps[i].row.geometry = {};
            }
            block.count = block.bytes = 0;
            lock.lock();
            m_emptied.push_back(std::move(block));
        } else if (m_call) {
            lock.unlock();
            (*m_call)();
            lock.lock();
            m_call = nullptr;
            m_changed.notify_all();
        } else {
            return;
        }
    }
}

void HandOver::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    m_changed.notify_all();
}

} // namespace om
