// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undopreview.h"

#include "store/cache_p.h"
#include "store/undoplan_p.h"

namespace om {

using namespace store;

namespace {

void addConflicts(Connection &connection, const DatasetSpec &spec, qint64 batch, const std::vector<UndoPlan::Kept> &kept, std::size_t most,
                  UndoPreview &preview)
{
    std::vector<qint64> fids, holders;
    for (std::size_t i = 0; i < std::min(most, kept.size()); ++i) {
        fids.push_back(kept[i].fid);
        if (kept[i].holder != 0)
            holders.push_back(kept[i].holder);
    }
    if (fids.empty())
        return;
    std::sort(holders.begin(), holders.end());
    holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
    const RowSides sides(connection, spec, batch, fids, RowSides::Now::Wanted);
    const RowSides others(connection, spec, batch, holders, RowSides::Now::Wanted);
    for (std::size_t i = 0; i < fids.size(); ++i) {
        const RowSides::Side &side = sides.rows()[i];
        UndoPreview::Conflict &conflict = preview.conflicts.emplace_back();
        conflict.dataset = spec.id;
        conflict.later = kept[i].later;
        conflict.before = side.before;
        conflict.written = side.written;
        conflict.now = side.now;
        if (kept[i].holder != 0) {
            const auto holder = std::find_if(others.rows().begin(), others.rows().end(), [&](const RowSides::Side &o) { return o.fid == kept[i].holder; });
            conflict.now = holder->now;
        }
        const std::optional<Row> &named = side.before ? side.before : side.written ? side.written : side.now;
        conflict.key = named ? keyOf(spec, *named, side.fid) : std::vector<Value>{side.fid};
    }
}

} // namespace

Result<UndoPreview> Cache::undoPreview(qint64 batch, int mostConflicts) const
{
    return guarded([&] {
        Connection &connection = d->connection();
        const auto most = std::size_t(std::max(0, mostConflicts));
        const ReadTransaction transaction(connection);
        UndoPlan plan(connection, batch, UndoScope::KeepLater);
        UndoPreview preview;
        preview.batch = batch;
        preview.settings = plan.settings();
        for (const auto *obstacles : {&plan.keptStructures(), &plan.keptSettings()})
            for (const auto &[subject, later] : *obstacles)
                preview.others.push_back({subject, obstacles == &plan.keptSettings(), later});
        for (const auto &[dataset, part] : plan.parts()) {
            UndoPreview::Part &shown = preview.parts.emplace_back();
            shown.spec = shownSpec(connection, dataset, batch);
            shown.rows = plan.rows(dataset).count();
            shown.isKept = part.isKept;
            shown.conflicts = part.isKept ? shown.rows : qint64(part.kept.size());
            if (!part.isKept && preview.conflicts.size() < most)
                addConflicts(connection, shown.spec, batch, part.kept, most - preview.conflicts.size(), preview);
        }
        return preview;
    });
}

} // namespace om
