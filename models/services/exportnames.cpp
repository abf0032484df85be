// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportnames.h"

#include "services/workspace.h"

namespace om {

QHash<QString, QHash<QString, QString>> exportNames(const Workspace &workspace, const QString &dataset)
{
    QHash<QString, QHash<QString, QString>> all;
    const auto frame = workspace.frames().frames.value(dataset);
    if (!frame)
        return all;
    const DatasetSpec spec = workspace.frames().specs.value(dataset);
    for (const FieldSpec &field : spec.fields) {
        const bool isKey = spec.key == QStringList{field.name};
        const bool isCoded = field.type == FieldType::Code || (field.name == spec.area && !isKey);
        const Column *column = isCoded && !field.isPersonal ? frame->column(field.name) : nullptr;
        if (!column || column->type != ColumnType::Category)
            continue;
        QHash<QString, QString> names;
        for (const QString &code : column->dictionary)
            if (QString name = workspace.cellText(dataset, field.name, Value(code)); name != code)
                names.insert(code, std::move(name));
        if (!names.isEmpty())
            all.insert(field.name, std::move(names));
    }
    return all;
}

} // namespace om
