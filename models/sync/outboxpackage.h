// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/manifest.h"
#include "store/localdata.h"
#include "sync/source.h"

namespace om {

/// The events of one package of an outbox as a signed package of typed operations: package N of outbox `id` leads from version N − 1 to N, so that the centre
/// takes none twice and misses none. The same events give the same bytes. `spec` = the dataset ticket_event; its declaration goes along. Format:
/// docs/formats/local.md. The errors of PackageWriter.
Result<Manifest> writeOutboxPackage(const QString &path, const QString &outboxId, qint64 package, const std::vector<TicketEvent> &events,
                                    const DatasetSpec &spec, const SyncPlace &place);

/// Packs what is pending, writes the package and marks its events as sent. A failed write leaves everything pending. Empty (no files) when there is
/// nothing to send, and then no file is written. Blocking; thread of `local`.
Result<Manifest> sendOutbox(LocalData &local, const QString &path, const DatasetSpec &spec, const SyncPlace &place, const QString &utc);

} // namespace om
