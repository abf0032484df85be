// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/number/lineage.h"
#include "services/number/shownnumber.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace om {

/// Where a number comes from: definition, formula, rows of numerator and denominator, filter, moment, data version, and the batches that wrote these rows. Lies
/// over the map beside the board and is not modal. A number of the window follows its filter while the sheet is open; others stay as they were asked for.
class SheetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SheetPanel(const Desk &desk, QWidget *parent = nullptr);
    ~SheetPanel() override;
    void showNumber(const ShownNumber &number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void stop(); ///< what is being reckoned
    void refresh();
    void clear();
    void tellKpi(const KpiSpec &spec, const std::optional<KpiValue> &value, const std::optional<Error> &error);
    void tellRows(const ClassRows &rows, const std::optional<Error> &error);
    void tellFilter();
    void readBatches(const std::function<Result<std::vector<DatasetLineage>>(const Cache &, JobControl &)> &read); ///< on the pool; told when they come
    QString batchesText(const DatasetLineage &lineage) const;
    void addComponents(const KpiSpec &spec); ///< of a composite: each opens its rows
    void addAction(const QString &text, bool isPrimary, const std::function<void()> &act);
    void openKpi(RowsPart part);
    void addLine(const QString &label, const QString &text);

    Desk m_desk;
    ShownNumber m_number;
    std::shared_ptr<JobControl> m_running, m_reading;
    QLabel *m_title;
    QLabel *m_value;
    QToolButton *m_close;
    QFormLayout *m_lines;
    QHBoxLayout *m_actions;
};

} // namespace om
