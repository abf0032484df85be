// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace om {

/// Between a thread that makes rows (the giver) and the thread of a cache that writes them (the taker), so that both work at once. Steps are taken
/// in the order in which they were given; a few blocks of them wait at most, so the quicker side waits for the other.
class HandOver
{
public:
    /// A row to be written, or a refused one to be kept.
    struct Step
    {
        Row row;
        std::optional<QuarantinedRow> refused;
        bool mayMend = false; ///< it may bring a row that was refused before
    };

    // The giver's side.

    Step &next(); ///< to be filled; its memory is that of an earlier one and so is what it holds
    bool give(); ///< what next() returned; false = the taker has stopped
    /// Has `work` done on the taker's thread, after all that was given before, and waits for it. False = the taker has stopped, nothing was done.
    bool call(const std::function<void()> &work);
    void finish(); ///< nothing comes any more

    // The taker's side.

    /// Takes until the giver has finished or `take` returns false, which stops the giver, too.
    void serve(const std::function<bool(Step &)> &take);
    void stop();

private:
    struct Block
    {
        std::vector<Step> steps;
        std::size_t count = 0; ///< of them that are filled
        std::size_t bytes = 0; ///< roughly
    };
    bool flush();

    Block m_filling; ///< the giver's own
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_changed;
    std::deque<Block> m_given;
    std::vector<Block> m_emptied;
    const std::function<void()> *m_call = nullptr;
    bool m_isFinished = false, m_isStopped = false;
};

} // namespace om
