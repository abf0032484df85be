// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"

namespace om {

using namespace store;

Result<std::vector<BatchState>> Cache::history(const QString &dataset) const
{
    return guarded([&] {
        std::vector<BatchState> batches;
        Statement row = d->connection().prepare("SELECT id, kind, dataset, source, sha256, recipe, operator, note, committed, inserted, updated, deleted, "
                                                "unchanged, quarantined, undoes, undone_by FROM om_batch WHERE committed <> '' AND (?1 = '' OR dataset = ?1 OR "
                                                "id IN (SELECT batch FROM om_change WHERE subject = ?1 AND kind <> 'setting')) ORDER BY id");
        row.bind(1, dataset);
        while (row.step()) {
            BatchState batch;
            batch.id = row.integer(0);
            batch.meta = {row.string(1), row.string(2), row.string(3), row.string(4), row.string(5), row.string(6), row.string(7)};
            batch.committed = row.string(8);
            batch.inserted = row.integer(9);
            batch.updated = row.integer(10);
            batch.deleted = row.integer(11);
            batch.unchanged = row.integer(12);
            batch.quarantined = row.integer(13);
            batch.undoes = row.integer(14);
            batch.undoneBy = row.integer(15);
            batches.push_back(batch);
        }
        return batches;
    });
}

Result<std::vector<QuarantinedRow>> Cache::quarantine(qint64 batch) const
{
    return guarded([&] {
        std::vector<QuarantinedRow> rows;
        Statement row = d->connection().prepare(
            "SELECT q.batch, q.file, q.source_row, q.column_name, q.code, q.message, q.content, "
            "CASE WHEN m.undone_by = 0 THEN m.id ELSE 0 END, ifnull(q.byte_offset, -1) FROM om_quarantine q JOIN om_batch b ON b.id = q.batch "
            "LEFT JOIN om_batch m ON m.id = q.mended_by "
            "WHERE CASE WHEN ?1 <> 0 THEN q.batch = ?1 ELSE b.undone_by = 0 AND (m.id IS NULL OR m.undone_by <> 0) END ORDER BY q.id");
        row.bind(1, batch);
        while (row.step())
            rows.push_back(
                {row.integer(0), row.string(1), row.integer(2), row.string(3), row.string(4), row.string(5), row.string(6), row.integer(7), row.integer(8)});
        return rows;
    });
}

} // namespace om
