// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include <QJsonDocument>

namespace om {

QString toText(const ViewState &state)
{
    const QJsonObject json{{QStringLiteral("onemap_view"), 1},
                           {QStringLiteral("theme"), state.theme},
                           {QStringLiteral("metric"), state.metric},
                           {QStringLiteral("filter"), toJson(state.filter)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<ViewState> viewStateFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.trimmed().toUtf8()).object();
    if (json.value(QLatin1String("onemap_view")).toInt() != 1)
        return fail(ErrorCode::Usage, {text.left(40)});
    const auto filter = filterFromJson(json.value(QLatin1String("filter")).toObject());
    if (!filter)
        return fail(filter);
    return ViewState{json.value(QLatin1String("theme")).toString(), json.value(QLatin1String("metric")).toString(), *filter};
}

} // namespace om
