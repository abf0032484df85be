// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/scenepair.h"

#include "services/boardvalues.h"
#include "services/numbertext.h"

namespace om {

QString captionOf(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const QString &date)
{
    const KpiSpec *kpi = countingKpi(catalog, *request.theme);
    const auto value = kpi ? evaluate(catalog, *kpi, frames, request.filter, Comparison::None) : Result<KpiValue>(fail(ErrorCode::KpiUnknown));
    if (!value)
        return date;
    return QStringLiteral("%1 · %2 %3").arg(date, countText(qint64(value->numerator.count()), QLocale(request.language)), translated(kpi->unit));
}

void shareAttribution(std::shared_ptr<const Scene> &one, std::shared_ptr<const Scene> &other)
{
    if (one->attribution == other->attribution)
        return;
    const QString mark = QStringLiteral(" · ");
    QStringList texts = other->attribution.split(mark, Qt::SkipEmptyParts) + one->attribution.split(mark, Qt::SkipEmptyParts);
    texts.removeDuplicates();
    for (auto *scene : {&one, &other}) {
        auto shared = std::make_shared<Scene>(**scene);
        shared->attribution = texts.join(mark);
        *scene = std::move(shared);
    }
}

} // namespace om
