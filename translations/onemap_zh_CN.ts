<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Synchronise…</source>
        <translation>同步…</translation>
    </message>
    <message>
        <source>Take the last change of the data back</source>
        <translation>撤回最近一次数据变更</translation>
    </message>
    <message>
        <source>Read the data again</source>
        <translation>重新读取数据</translation>
    </message>
    <message>
        <source>Export the table&apos;s rows…</source>
        <translation>导出关联表的行…</translation>
    </message>
    <message>
        <source>Save a picture of the window…</source>
        <translation>保存窗口图片…</translation>
    </message>
    <message>
        <source>Copy this view as text</source>
        <translation>把当前场景复制为文本</translation>
    </message>
    <message>
        <source>Go to a copied view</source>
        <translation>转到已复制的场景</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一级</translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation>清除全部条件</translation>
    </message>
    <message>
        <source>Open or close the table</source>
        <translation>展开或收起关联表</translation>
    </message>
    <message>
        <source>Show or hide the layers</source>
        <translation>显示或隐藏图层</translation>
    </message>
    <message>
        <source>Show or hide the indicators</source>
        <translation>显示或隐藏指标板</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色 / 浅色</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Arrange the panels as at first</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>About OneMap</source>
        <translation>关于一张图</translation>
    </message>
    <message>
        <source>Save a report of this period…</source>
        <translation>把本期报告存为文件…</translation>
    </message>
    <message>
        <source>Save the map…</source>
        <translation>保存地图…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>North up</source>
        <translation>正北朝上</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Identify: what lies here</source>
        <translation>识别：此处有什么</translation>
    </message>
    <message>
        <source>Select by rectangle</source>
        <translation>矩形选择</translation>
    </message>
    <message>
        <source>Select by circle</source>
        <translation>圆形选择</translation>
    </message>
    <message>
        <source>Select by lasso</source>
        <translation>套索选择</translation>
    </message>
    <message>
        <source>Select by polygon</source>
        <translation>多边形选择</translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation>量测长度</translation>
    </message>
    <message>
        <source>Measure an area</source>
        <translation>量测面积</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>画箭头</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>文字标注</translation>
    </message>
    <message>
        <source>Rub annotations out</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Take the last annotation back</source>
        <translation>撤销上一笔标注</translation>
    </message>
    <message>
        <source>Show or hide annotations</source>
        <translation>显示或隐藏标注</translation>
    </message>
    <message>
        <source>Within a distance of the selection…</source>
        <translation>所选对象周边…</translation>
    </message>
    <message>
        <source>Nearest to the middle of the map…</source>
        <translation>离地图中心最近的…</translation>
    </message>
    <message>
        <source>Go to a coordinate…</source>
        <translation>定位到坐标…</translation>
    </message>
    <message>
        <source>Bookmark this view</source>
        <translation>将当前视图加入书签</translation>
    </message>
    <message>
        <source>Bookmark 1</source>
        <translation>书签 1</translation>
    </message>
    <message>
        <source>Bookmark 2</source>
        <translation>书签 2</translation>
    </message>
    <message>
        <source>Bookmark 3</source>
        <translation>书签 3</translation>
    </message>
    <message>
        <source>Bookmark 4</source>
        <translation>书签 4</translation>
    </message>
    <message>
        <source>Bookmark 5</source>
        <translation>书签 5</translation>
    </message>
    <message>
        <source>Bookmark 6</source>
        <translation>书签 6</translation>
    </message>
    <message>
        <source>Bookmark 7</source>
        <translation>书签 7</translation>
    </message>
    <message>
        <source>Bookmark 8</source>
        <translation>书签 8</translation>
    </message>
    <message>
        <source>Bookmark 9</source>
        <translation>书签 9</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Compare two dates</source>
        <translation>两时点对比</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>显示变化</translation>
    </message>
    <message>
        <source>Divider upright or lying</source>
        <translation>分隔线竖放或横放</translation>
    </message>
    <message>
        <source>Change in numbers instead of %</source>
        <translation>变化用差值而非百分比</translation>
    </message>
    <message>
        <source>With the year before</source>
        <translation>与上年同期对比</translation>
    </message>
    <message>
        <source>With the period before</source>
        <translation>与上一时段对比</translation>
    </message>
    <message>
        <source>With another period…</source>
        <translation>与其他时段对比…</translation>
    </message>
    <message>
        <source>With another moment…</source>
        <translation>与其他时点对比…</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Compare two basemaps</source>
        <translation>两底图对比</translation>
    </message>
    <message>
        <source>Symbols and classes of the layer…</source>
        <translation>图层的符号与分级…</translation>
    </message>
    <message>
        <source>Refused rows…</source>
        <translation>被隔离的行…</translation>
    </message>
    <message>
        <source>Quality of the data…</source>
        <translation>数据质量…</translation>
    </message>
    <message>
        <source>Data packages…</source>
        <translation>数据包…</translation>
    </message>
    <message>
        <source>Changes of the data…</source>
        <translation>数据变更…</translation>
    </message>
    <message>
        <source>Published figures…</source>
        <translation>公布数字对账…</translation>
    </message>
    <message>
        <source>A community on one page…</source>
        <translation>社区体检单…</translation>
    </message>
    <message>
        <source>Place candidates of a what-if</source>
        <translation>放置候选点</translation>
    </message>
    <message>
        <source>Who is served, and where to build…</source>
        <translation>服务覆盖与选址…</translation>
    </message>
    <message>
        <source>Duty board</source>
        <translation>值班板</translation>
    </message>
    <message>
        <source>Own indicators…</source>
        <translation>自定义指标…</translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation>打印卡片…</translation>
    </message>
    <message>
        <source>Save the card as a page…</source>
        <translation>把卡片存为一页…</translation>
    </message>
    <message>
        <source>Save tickets for Open311…</source>
        <translation>导出工单（Open311）…</translation>
    </message>
    <message>
        <source>New ticket at the middle of the map…</source>
        <translation>在地图中心新建工单…</translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>发件箱…</translation>
    </message>
    <message>
        <source>Policies for companies</source>
        <translation>惠企政策</translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation>学位供需展望</translation>
    </message>
    <message>
        <source>Put two records side by side…</source>
        <translation>两条记录并排对比…</translation>
    </message>
    <message>
        <source>There is no other one to compare with</source>
        <translation>没有可对比的其他记录</translation>
    </message>
    <message>
        <source>Too many to choose from: narrow them by an area or condition first</source>
        <translation>可选记录过多，请先按区域或条件缩小范围</translation>
    </message>
    <message>
        <source>Images before and after</source>
        <translation>前后影像对比</translation>
    </message>
    <message>
        <source>The ticket of the record</source>
        <translation>记录对应的工单</translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <translation>巡查盲区</translation>
    </message>
    <message>
        <source>Where a company could settle…</source>
        <translation>企业选址…</translation>
    </message>
    <message>
        <source>New ticket about the record…</source>
        <translation>就该记录新建工单…</translation>
    </message>
    <message>
        <source>Refused rows of the delivery…</source>
        <translation>该批次的拒收记录…</translation>
    </message>
    <message>
        <source>Cards and supervision…</source>
        <translation>黄红牌与督办规则…</translation>
    </message>
    <message>
        <source>Card log</source>
        <translation>发牌台账</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Basis changed: %1</source>
        <translation>口径变化：%1</translation>
    </message>
    <message>
        <source>%1 (not placed)</source>
        <translation>%1（未能落位）</translation>
    </message>
    <message>
        <source>%1 (recorded: %2)</source>
        <translation>%1（原记：%2）</translation>
    </message>
    <message>
        <source>%1 (today: %2)</source>
        <translation>%1（现：%2）</translation>
    </message>
    <message>
        <source>Communities changed: %1</source>
        <translation>区划调整：%1</translation>
    </message>
</context>
<context>
    <name>CardRules</name>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Batch %1 was taken back (batch %2).</source>
        <translation>批次 %1 已撤回（记为批次 %2）。</translation>
    </message>
    <message>
        <source>The cache is sound.</source>
        <translation>缓存完好。</translation>
    </message>
    <message>
        <source>%1.%2: %3 rows with odd characters (%4), first “%5”</source>
        <translation>%1.%2：%3 行有异常字符（%4），首例“%5”</translation>
    </message>
    <message>
        <source>Batch %1 can be taken back: %2 rows.</source>
        <translation>第 %1 批可以撤回：%2 行。</translation>
    </message>
    <message>
        <source>Batch %1 changed %2 rows; later batches built on %3 of them.</source>
        <translation>第 %1 批改动了 %2 行，其中 %3 行之后又有改动。</translation>
    </message>
    <message>
        <source>setting %1, changed by batch %2</source>
        <translation>设置 %1，又被第 %2 批改过</translation>
    </message>
    <message>
        <source>dataset %1 and its fields, used by batch %2</source>
        <translation>数据集 %1 及其字段，被第 %2 批用到</translation>
    </message>
    <message>
        <source>%1 %2, changed by batch %3</source>
        <translation>%1 %2，又被第 %3 批改过</translation>
    </message>
    <message>
        <source>Batch %1 was taken back (batch %2) except %3 rows that later batches built on.</source>
        <translation>第 %1 批已撤回（第 %2 批），但之后又有改动的 %3 行除外。</translation>
    </message>
    <message>
        <source>The cache had that version already; nothing was changed.</source>
        <translation>缓存已有该版本；未作任何改动。</translation>
    </message>
    <message>
        <source>Attachment “%1”: another file has that name here; it stays.</source>
        <translation>附件“%1”：本机已有同名的其他文件，保留本机的。</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>whole record</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Here, kept</source>
        <translation>本地（保留）</translation>
    </message>
    <message>
        <source>Of the issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Before both</source>
        <translation>双方改动之前</translation>
    </message>
</context>
<context>
    <name>Derived</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open pain points</source>
        <translation>在办堵点</translation>
    </message>
    <message>
        <source>Visits in a year</source>
        <translation>近一年走访次数</translation>
    </message>
    <message>
        <source>Policies entitled, not applied</source>
        <translation>应享未享政策数</translation>
    </message>
    <message>
        <source>Items met</source>
        <translation>达标项数</translation>
    </message>
    <message>
        <source>Items known</source>
        <translation>有数据的项数</translation>
    </message>
    <message>
        <source>Enough items met</source>
        <translation>达标项数足够</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Supervision level</source>
        <translation>督办级别</translation>
    </message>
    <message>
        <source>Children of the stage&apos;s age</source>
        <translation>适龄人口</translation>
    </message>
    <message>
        <source>Places of the school</source>
        <translation>学位数</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Cases in twelve months</source>
        <translation>近十二个月办件量</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>正在开放</translation>
    </message>
    <message>
        <source>Flight zones</source>
        <translation>飞行管控与巡查区</translation>
    </message>
    <message>
        <source>Zones flown through</source>
        <translation>穿越的管控区</translation>
    </message>
    <message>
        <source>Community as recorded</source>
        <translation>登记时社区</translation>
    </message>
    <message>
        <source>Community of today</source>
        <translation>现社区</translation>
    </message>
    <message>
        <source>Placed on today&apos;s communities</source>
        <translation>落位方式</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Will be overdue by %1: %2</source>
        <translation>%1 前将超期：%2 件</translation>
    </message>
    <message>
        <source>Hexagon</source>
        <translation>六边形</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其余 %1 个</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>已撤销 %1</translation>
    </message>
    <message>
        <source>Spring Festival shift</source>
        <translation>春节错月</translation>
    </message>
</context>
<context>
    <name>DutyNumbers</name>
    <message>
        <source>(nobody)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Supervised · %1</source>
        <translation>督办 · %1</translation>
    </message>
    <message>
        <source>Of the overdue tickets of this holder those that are under supervision.</source>
        <translation>该责任单位超期工单中已督办的工单。</translation>
    </message>
    <message>
        <source>Overdue · %1</source>
        <translation>超期 · %1</translation>
    </message>
    <message>
        <source>The overdue tickets of this holder: the longest time over the limit, in hours of the limit, and the stage where most of them are.</source>
        <translation>该责任单位的超期工单：最长超期时间（按时限单位的小时计）及多数工单所在环节。</translation>
    </message>
    <message>
        <source>Reached · %1</source>
        <translation>已到达 · %1</translation>
    </message>
    <message>
        <source>Tickets accepted in the last seven days that came as far as this stage.</source>
        <translation>近七日受理且已到达该环节的工单。</translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed and whose deadline is past.</source>
        <translation>处于该环节、未结且已超期的工单。</translation>
    </message>
    <message>
        <source>Due soon · %1</source>
        <translation>临期 · %1</translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed and will soon be overdue.</source>
        <translation>处于该环节、未结且即将超期的工单。</translation>
    </message>
    <message>
        <source>Here now · %1</source>
        <translation>当前环节 · %1</translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed.</source>
        <translation>处于该环节的未结工单。</translation>
    </message>
    <message>
        <source>Will be overdue</source>
        <translation>将超期</translation>
    </message>
    <message>
        <source>Open tickets whose deadline comes before %1: overdue then if nothing is done.</source>
        <translation>时限早于 %1 的未结工单：若不办理届时将超期。</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>发牌记录</translation>
    </message>
    <message>
        <source>Tickets that were given a card by the rules of the clock from %1 to %2.</source>
        <translation>%1 至 %2 按时限规则亮牌的工单。</translation>
    </message>
    <message>
        <source>Deadlines that differ</source>
        <translation>不一致的截止时间</translation>
    </message>
    <message>
        <source>Tickets whose stored deadline is another one than their limit and the calendar give.</source>
        <translation>来源存储的时限与按时限和日历推算不一致的工单。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Hotspot · %1</source>
        <translation>热点 · %1</translation>
    </message>
    <message>
        <source>Repeat place · %1</source>
        <translation>重复投诉地点 · %1</translation>
    </message>
    <message>
        <source>Tickets of the last 7 days in a cell or community with far more than the 12 weeks before let expect.</source>
        <translation>近 7 日内数量远超前 12 周预期的网格或社区的工单。</translation>
    </message>
    <message>
        <source>Tickets of one sub-class at one place, the last of them in the last 7 days.</source>
        <translation>同一地点同一小类的工单，最近一件在近 7 日内。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The program made a mistake. Please report it with the details.</source>
        <translation>程序出错。请连同详情一并反馈。</translation>
    </message>
    <message>
        <source>This is not understood: %1. See --help.</source>
        <translation>无法理解：%1。请查看 --help。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有 %1“%2”。</translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check the path.</source>
        <translation>文件 %1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Choose a file in it.</source>
        <translation>%1 是文件夹，不是文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>You may not read or write %1. Ask its owner for access.</source>
        <translation>没有读写 %1 的权限。请向其所有者申请。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>The file %1 is empty. Ask the sender for it again.</source>
        <translation>文件 %1 是空的。请向报送单位重新索取。</translation>
    </message>
    <message>
        <source>The file %1 is larger than the limit of %2. Split it.</source>
        <translation>文件 %1 超过上限 %2。请拆分后再试。</translation>
    </message>
    <message>
        <source>%1 is not a plain file. Only files on this machine are read.</source>
        <translation>%1 不是普通文件。只能读取本机上的文件。</translation>
    </message>
    <message>
        <source>%1 is named as %2 but its content is %3. Ask the sender for the right file.</source>
        <translation>%1 的扩展名是 %2，内容却是 %3。请向报送单位索取正确的文件。</translation>
    </message>
    <message>
        <source>The file %1 is damaged or incomplete: %2. Nothing of it was taken.</source>
        <translation>文件 %1 已损坏或不完整：%2。未接收其中任何内容。</translation>
    </message>
    <message>
        <source>The file %1 was refused for safety: %2.</source>
        <translation>为安全起见，已拒绝文件 %1：%2。</translation>
    </message>
    <message>
        <source>The text of %1 is not valid %2 (%3). Choose another encoding.</source>
        <translation>%1 的文本不是有效的 %2（%3）。请选择其他编码。</translation>
    </message>
    <message>
        <source>The coordinate system “%1” is not known. Give EPSG:n, GCJ02 or BD09.</source>
        <translation>无法识别坐标系“%1”。请给出 EPSG:n、GCJ02 或 BD09。</translation>
    </message>
    <message>
        <source>The recipe %1 is wrong: %2.</source>
        <translation>配方 %1 有误：%2。</translation>
    </message>
    <message>
        <source>The declaration %1 is wrong at %2: %3.</source>
        <translation>声明 %1 在 %2 处有误：%3。</translation>
    </message>
    <message>
        <source>The expression “%1” is wrong: %2.</source>
        <translation>表达式“%1”有误：%2。</translation>
    </message>
    <message>
        <source>This workspace has no dataset “%1”.</source>
        <translation>工作区没有数据集“%1”。</translation>
    </message>
    <message>
        <source>The dataset %1 has no field “%2”.</source>
        <translation>数据集 %1 没有字段“%2”。</translation>
    </message>
    <message>
        <source>There is no indicator “%1”.</source>
        <translation>没有指标“%1”。</translation>
    </message>
    <message>
        <source>The cache %1 is damaged: %2. Rebuild it from the centre or from a copy.</source>
        <translation>缓存 %1 已损坏：%2。请从中心或副本重建。</translation>
    </message>
    <message>
        <source>The cache %1 was written by a newer program (format %2, this one reads up to %3). Update the program.</source>
        <translation>缓存 %1 由更新的程序写成（格式 %2，本程序最高支持 %3）。请升级程序。</translation>
    </message>
    <message>
        <source>Another program is writing the cache %1. Close it and try again.</source>
        <translation>另一个程序正在写缓存 %1。请关闭它后重试。</translation>
    </message>
    <message>
        <source>The cache %1 can only be read here.</source>
        <translation>缓存 %1 在这里是只读的。</translation>
    </message>
    <message>
        <source>Writing the cache %1 failed; nothing was changed.</source>
        <translation>写缓存 %1 失败。没有任何改动。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed in %1. Free some room and try again.</source>
        <translation>磁盘已满，%1 没有任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Batch %1 cannot be undone: batch %2 changed the same rows later. Undo that one first.</source>
        <translation>无法撤回批次 %1：批次 %2 之后改过同样的行。请先撤回批次 %2。</translation>
    </message>
    <message>
        <source>The package %1 was refused: %2. Nothing of it was taken.</source>
        <translation>已拒绝数据包 %1：%2。未接收其中任何内容。</translation>
    </message>
    <message>
        <source>The signature of %1 does not hold: %2. Nothing of it was taken.</source>
        <translation>%1 的签名无效：%2。未接收其中任何内容。</translation>
    </message>
    <message>
        <source>%1 was issued with the key %2, which is not trusted here. Ask the data centre and trust it with “keys trust”.</source>
        <translation>%1 由密钥 %2 签发，本机尚未信任该密钥。请向数据中心核实，再用“keys trust”信任它。</translation>
    </message>
    <message>
        <source>%1 offers version %2, but version %3 was already taken. Nothing was changed.</source>
        <translation>%1 提供版本 %2，但版本 %3 已经接收。没有任何改动。</translation>
    </message>
    <message>
        <source>Reading %1 failed in the sandbox; the file is probably damaged. Nothing of it was taken.</source>
        <translation>在沙箱中读取 %1 失败，文件可能已损坏。未接收其中任何内容。</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds and was stopped. Nothing of it was taken.</source>
        <translation>读取 %1 超过 %2 秒，已停止。未接收其中任何内容。</translation>
    </message>
    <message>
        <source>Files from outside cannot be read because the sandbox does not start here: %1. Install bubblewrap.</source>
        <translation>沙箱无法启动，不能读取外部文件：%1。请安装 bubblewrap。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Use “render” to get a picture, or run under Xvfb.</source>
        <translation>没有可打开窗口的显示器。请用“render”生成图片，或在 Xvfb 下运行。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消。没有任何改动。</translation>
    </message>
    <message>
        <source>The format of %1 is not known. Readable are CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML and OSM PBF, and as basemaps MBTiles, PMTiles, GeoPackage and GeoTIFF.</source>
        <translation>无法识别 %1 的格式。可读取 CSV、XLSX、GeoJSON、Shapefile、GeoPackage、KML 和 OSM PBF；作为底图可读取 MBTiles、PMTiles、GeoPackage 和 GeoTIFF。</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Shapes of the layer “%1” that break the rules (crossing outlines and the like): %2. They are drawn repaired.</source>
        <translation>图层“%1”有 %2 个图形不合规（边界自相交等），已按修复后的形状绘制。</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached. Check the network; what came earlier is still shown.</source>
        <translation>无法连接服务器 %1。请检查网络；已取得的内容仍会显示。</translation>
    </message>
    <message>
        <source>The server %1 does not give it (%2). Check its address and the key.</source>
        <translation>服务器 %1 未提供内容（%2）。请检查地址与密钥。</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>The role “%2” may not change these data.</source>
        <translation>“%2”角色不能更改这些数据。</translation>
    </message>
    <message>
        <source>figure of the year</source>
        <translation>年度数据</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A DXF drawing holds shapes and the names of points only, no other field; polygons are their outlines.</source>
        <translation>DXF 图形只存图形和点的名称，不存其他字段；面只存边线。</translation>
    </message>
    <message>
        <source>Its coordinates are metres of the Gauss–Krüger or UTM zone of the first shape; the file cannot say which.</source>
        <translation>坐标为首个图形所在高斯–克吕格或 UTM 分带的米制坐标；文件中无法注明是哪一带。</translation>
    </message>
    <message>
        <source>Names of fields are cut to ten bytes (%1); the whole names stand in a file beside it.</source>
        <translation>字段名截为十个字节（%1）；全名写在旁边的文件里。</translation>
    </message>
    <message>
        <source>Times become text: a Shapefile has days only.</source>
        <translation>时间写成文字：Shapefile 只有日期。</translation>
    </message>
    <message>
        <source>A cell holds 254 bytes at most; a longer one stops the export.</source>
        <translation>每格最多 254 字节；超出时停止导出。</translation>
    </message>
    <message>
        <source>Days and times become text.</source>
        <translation>日期和时间写成文字。</translation>
    </message>
    <message>
        <source>Coordinates are WGS 84, the same as CGCS2000 within a metre.</source>
        <translation>坐标为 WGS 84，与 CGCS2000 相差不到一米。</translation>
    </message>
    <message>
        <source>%1 is no registered coordinate system: the file will not say which it is in.</source>
        <translation>%1 不是登记的坐标系：文件中不会注明。</translation>
    </message>
    <message>
        <source>A character that GBK lacks, such as 𬒔, stops the export.</source>
        <translation>遇到 GBK 没有的字（如 𬒔）时停止导出。</translation>
    </message>
    <message>
        <source>Characters that GBK lacks, such as 𬒔, are written as GB 18030; old programs show them wrongly.</source>
        <translation>GBK 没有的字（如 𬒔）按 GB 18030 写出；旧软件会显示错误。</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;</source>
        <translation>不应有“%1”</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <translation>第 %2 个字符：%1</translation>
    </message>
    <message>
        <source>expected P or ( after in</source>
        <translation>in 后应为 P 或 (</translation>
    </message>
    <message>
        <source>expected , or )</source>
        <translation>应为 , 或 )</translation>
    </message>
    <message>
        <source>expected null</source>
        <translation>应为 null</translation>
    </message>
    <message>
        <source>expected )</source>
        <translation>应为 )</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>应为数字</translation>
    </message>
    <message>
        <source>expected ,</source>
        <translation>应为 ,</translation>
    </message>
    <message>
        <source>expected a condition</source>
        <translation>应为条件</translation>
    </message>
    <message>
        <source>expected a value, not a condition</source>
        <translation>应为数值，而不是条件</translation>
    </message>
    <message>
        <source>expected P.from, P.until, P.days or P.elapsed</source>
        <translation>应为 P.from、P.until、P.days 或 P.elapsed</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>drawn shape</source>
        <translation>圈选</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 行</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>circle of %1</source>
        <translation>半径 %1 的圆</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2周边 %1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>按当时登记</translation>
    </message>
</context>
<context>
    <name>GeoReport</name>
    <message>
        <source>There are no tickets</source>
        <translation>没有工单</translation>
    </message>
    <message>
        <source>Save tickets for Open311</source>
        <translation>导出工单（Open311）</translation>
    </message>
    <message>
        <source>%1 tickets saved: %2</source>
        <translation>已导出 %1 件工单：%2</translation>
    </message>
    <message>
        <source>with class codes of GB/T 30428.2, to be verified, as gbt_code</source>
        <translation>含国标类别代码（GB/T 30428.2，待核）gbt_code</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1: %2 rows read, %3 taken (%4 new, %5 changed, %6 the same, %7 removed), %8 set aside. Batch %9.</source>
        <translation>%1：读取 %2 行，接收 %3 行（新增 %4、变更 %5、不变 %6、删除 %7），隔离 %8 行。批次 %9。</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>Yes</source>
        <extracomment>code</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>code</extracomment>
        <translation>否</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>resources/schema/base_green.json</extracomment>
        <translation>绿地</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Roads</source>
        <extracomment>resources/schema/base_road.json</extracomment>
        <translation>道路</translation>
    </message>
    <message>
        <source>Class</source>
        <extracomment>resources/schema/base_road.json</extracomment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Water</source>
        <extracomment>resources/schema/base_water.json</extracomment>
        <translation>水域</translation>
    </message>
    <message>
        <source>Buildings</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>楼宇</translation>
    </message>
    <message>
        <source>Building no.</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>楼宇编号</translation>
    </message>
    <message>
        <source>Community</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>社区</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>m²</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>m²</translation>
    </message>
    <message>
        <source>Leasable area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>可租面积</translation>
    </message>
    <message>
        <source>Leased area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>已租面积</translation>
    </message>
    <message>
        <source>Floors</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>层数</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>等级</translation>
    </message>
    <message>
        <source>Built</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>业主</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>运营单位</translation>
    </message>
    <message>
        <source>Tax year</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>税收年度</translation>
    </message>
    <message>
        <source>Tax</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>税收</translation>
    </message>
    <message>
        <source>yuan</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>元</translation>
    </message>
    <message>
        <source>Local tax</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>地方税收</translation>
    </message>
    <message>
        <source>Tax of the year before</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>上年税收</translation>
    </message>
    <message>
        <source>Metro station</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>地铁站</translation>
    </message>
    <message>
        <source>Distance to metro</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>距地铁站</translation>
    </message>
    <message>
        <source>m</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>米</translation>
    </message>
    <message>
        <source>Buildings by year</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation>楼宇年度数据</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation>年份</translation>
    </message>
    <message>
        <source>Tax of 100 million yuan or more</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation>税收过亿</translation>
    </message>
    <message>
        <source>Industrial carriers</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation>产业载体</translation>
    </message>
    <message>
        <source>Carrier no.</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation>载体编号</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation>面积</translation>
    </message>
    <message>
        <source>Vacant</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation>空置面积</translation>
    </message>
    <message>
        <source>Web address</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation>网址</translation>
    </message>
    <message>
        <source>Check-in spots</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation>打卡点</translation>
    </message>
    <message>
        <source>Spot no.</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation>打卡点编号</translation>
    </message>
    <message>
        <source>Visits a month</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation>月打卡量</translation>
    </message>
    <message>
        <source>Code lists</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>代码表</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>所属代码表</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>代码</translation>
    </message>
    <message>
        <source>Parent code</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>上级代码</translation>
    </message>
    <message>
        <source>English name</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>属性</translation>
    </message>
    <message>
        <source>Valid from</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>To be verified</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>待核</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation>排序</translation>
    </message>
    <message>
        <source>Communities</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation>社区</translation>
    </message>
    <message>
        <source>District</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation>街道</translation>
    </message>
    <message>
        <source>Population</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation>人口</translation>
    </message>
    <message>
        <source>people</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation>人</translation>
    </message>
    <message>
        <source>Schematic outline</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation>示意边界</translation>
    </message>
    <message>
        <source>Departments</source>
        <extracomment>resources/schema/department.json</extracomment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Parent</source>
        <extracomment>resources/schema/department.json</extracomment>
        <translation>上级</translation>
    </message>
    <message>
        <source>Districts</source>
        <extracomment>resources/schema/district.json</extracomment>
        <translation>街道</translation>
    </message>
    <message>
        <source>Drone docks</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation>无人机机槽</translation>
    </message>
    <message>
        <source>Dock no.</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation>机槽编号</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation>覆盖半径</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Drone findings</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>无人机图斑</translation>
    </message>
    <message>
        <source>Finding no.</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>图斑编号</translation>
    </message>
    <message>
        <source>Flight no.</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>架次编号</translation>
    </message>
    <message>
        <source>Scene</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>场景</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>证据来源</translation>
    </message>
    <message>
        <source>Confidence</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>发现</translation>
    </message>
    <message>
        <source>Ground check</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>地面核查</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>核查</translation>
    </message>
    <message>
        <source>Rectified</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>整改</translation>
    </message>
    <message>
        <source>Re-flown</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>复飞</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>结案</translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>无人机架次</translation>
    </message>
    <message>
        <source>Mission no.</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>起飞</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>降落</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>时长</translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>分</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>里程</translation>
    </message>
    <message>
        <source>km</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>公里</translation>
    </message>
    <message>
        <source>Pilot</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation>飞手</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Drone missions</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
        <translation>无人机任务</translation>
    </message>
    <message>
        <source>Department</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Planned</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>企业</translation>
    </message>
    <message>
        <source>Enterprise no.</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>企业编号</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Operating address</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>经营地址</translation>
    </message>
    <message>
        <source>Registered address</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>注册地址</translation>
    </message>
    <message>
        <source>Registered here</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>本地注册</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>房号</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Industry</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>行业门类</translation>
    </message>
    <message>
        <source>Industry code</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>规模</translation>
    </message>
    <message>
        <source>Above designated size</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>四上企业</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>总部企业</translation>
    </message>
    <message>
        <source>High-tech</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>高新技术企业</translation>
    </message>
    <message>
        <source>Specialised and sophisticated</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>专精特新</translation>
    </message>
    <message>
        <source>Economy</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>产业经济</translation>
    </message>
    <message>
        <source>Industry chain</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>产业链</translation>
    </message>
    <message>
        <source>Chain segment</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>链条环节</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>注册资本</translation>
    </message>
    <message>
        <source>Revenue</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>营业收入</translation>
    </message>
    <message>
        <source>Staff</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>Founded</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>位置质量</translation>
    </message>
    <message>
        <source>Events</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation>事件标记</translation>
    </message>
    <message>
        <source>Event no.</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation>事件编号</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>English title</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Unit grids</source>
        <extracomment>resources/schema/grid.json</extracomment>
        <translation>单元网格</translation>
    </message>
    <message>
        <source>Metro lines</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation>地铁线</translation>
    </message>
    <message>
        <source>Line no.</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation>线路编号</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation>线路</translation>
    </message>
    <message>
        <source>Opened</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation>开通日期</translation>
    </message>
    <message>
        <source>Metro stations</source>
        <extracomment>resources/schema/metro_station.json</extracomment>
        <translation>地铁站</translation>
    </message>
    <message>
        <source>Station no.</source>
        <extracomment>resources/schema/metro_station.json</extracomment>
        <translation>站点编号</translation>
    </message>
    <message>
        <source>Parks</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>公园</translation>
    </message>
    <message>
        <source>Park no.</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>公园编号</translation>
    </message>
    <message>
        <source>Other names</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>别名</translation>
    </message>
    <message>
        <source>Green area</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>绿地面积</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Toilets</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>公厕</translation>
    </message>
    <message>
        <source>Courts</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>球场</translation>
    </message>
    <message>
        <source>Playgrounds</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>游乐场</translation>
    </message>
    <message>
        <source>Parking places</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>停车位</translation>
    </message>
    <message>
        <source>Barrier-free</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Service station</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>服务驿站</translation>
    </message>
    <message>
        <source>Manager</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>管理单位</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>养护等级</translation>
    </message>
    <message>
        <source>Visitors a year</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation>年接待量</translation>
    </message>
    <message>
        <source>Published figures</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>公开数字</translation>
    </message>
    <message>
        <source>Figure no.</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>数字编号</translation>
    </message>
    <message>
        <source>As printed</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Published value</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>允许误差</translation>
    </message>
    <message>
        <source>Indicator</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>指标</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>取值</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>时段</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>条件</translation>
    </message>
    <message>
        <source>Basis</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Schools</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>学校</translation>
    </message>
    <message>
        <source>School code</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>学校代码</translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Run by</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>办学性质</translation>
    </message>
    <message>
        <source>School year</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>学年</translation>
    </message>
    <message>
        <source>Pupils</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>学生</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>班级</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>学位</translation>
    </message>
    <message>
        <source>Full-time teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>专任教师</translation>
    </message>
    <message>
        <source>Senior professors</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>正高级</translation>
    </message>
    <message>
        <source>Senior teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>高级</translation>
    </message>
    <message>
        <source>First-grade teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>一级</translation>
    </message>
    <message>
        <source>Second-grade teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>二级</translation>
    </message>
    <message>
        <source>Unrated teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Backbone teachers, province</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>省级骨干教师</translation>
    </message>
    <message>
        <source>Backbone teachers, city</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>市级骨干教师</translation>
    </message>
    <message>
        <source>Backbone teachers, district</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>区级骨干教师</translation>
    </message>
    <message>
        <source>Teachers above the required degree</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>高于规定学历教师</translation>
    </message>
    <message>
        <source>PE and art teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>体艺教师</translation>
    </message>
    <message>
        <source>Teaching rooms</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>教学及辅助用房</translation>
    </message>
    <message>
        <source>Sports grounds</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>体育运动场馆</translation>
    </message>
    <message>
        <source>Equipment</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>教学仪器设备</translation>
    </message>
    <message>
        <source>Multimedia rooms</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>网络多媒体教室</translation>
    </message>
    <message>
        <source>Features</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>特色</translation>
    </message>
    <message>
        <source>Honours</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Schools by year</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>学校年度数据</translation>
    </message>
    <message>
        <source>Grade 1</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>一年级</translation>
    </message>
    <message>
        <source>Grade 2</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>二年级</translation>
    </message>
    <message>
        <source>Grade 3</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>三年级</translation>
    </message>
    <message>
        <source>Grade 4</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>四年级</translation>
    </message>
    <message>
        <source>Grade 5</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>五年级</translation>
    </message>
    <message>
        <source>Grade 6</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>六年级</translation>
    </message>
    <message>
        <source>Grade 7</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>七年级</translation>
    </message>
    <message>
        <source>Grade 8</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>八年级</translation>
    </message>
    <message>
        <source>Grade 9</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation>九年级</translation>
    </message>
    <message>
        <source>Service reforms</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>改革举措</translation>
    </message>
    <message>
        <source>Measure no.</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>举措编号</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>实施日期</translation>
    </message>
    <message>
        <source>Batches</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>批次数</translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>事项数</translation>
    </message>
    <message>
        <source>Service points</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation>政务服务点</translation>
    </message>
    <message>
        <source>Point no.</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation>服务点编号</translation>
    </message>
    <message>
        <source>Windows</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation>窗口数</translation>
    </message>
    <message>
        <source>Terminals</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>Service figures by month</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>政务月度数据</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>月份</translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>resources/schema/school_limit.json</extracomment>
        <translation>事项</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>级别</translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>机型</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>受理</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>办结</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>网上办理</translation>
    </message>
    <message>
        <source>Self-service</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>自助办理</translation>
    </message>
    <message>
        <source>Mailed</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>包邮</translation>
    </message>
    <message>
        <source>Talent teams</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation>人才团队</translation>
    </message>
    <message>
        <source>Team no.</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation>团队编号</translation>
    </message>
    <message>
        <source>Leader</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation>带头人</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation>领域</translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation>依托单位</translation>
    </message>
    <message>
        <source>Tickets</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>工单</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Discovery</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>发现方式</translation>
    </message>
    <message>
        <source>Request</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>诉求类型</translation>
    </message>
    <message>
        <source>Object</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>部件/事件</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>小类</translation>
    </message>
    <message>
        <source>Class code</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>类别代码</translation>
    </message>
    <message>
        <source>Grid</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>单元网格</translation>
    </message>
    <message>
        <source>Reporter</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>是否紧急</translation>
    </message>
    <message>
        <source>Priority</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Lead department</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Co-departments</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>时限</translation>
    </message>
    <message>
        <source>Limit unit</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>时限单位</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>上报</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>签收</translation>
    </message>
    <message>
        <source>Sign limit</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>签收时限</translation>
    </message>
    <message>
        <source>First contact</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>先行联系</translation>
    </message>
    <message>
        <source>Contact limit</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>联系时限</translation>
    </message>
    <message>
        <source>Disposed</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>处置完成</translation>
    </message>
    <message>
        <source>Deadline</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>截止</translation>
    </message>
    <message>
        <source>Feedback</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>核查</translation>
    </message>
    <message>
        <source>Visited</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation>回访</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Extensions</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>延期</translation>
    </message>
    <message>
        <source>Returns</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>回退</translation>
    </message>
    <message>
        <source>Rework</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>返工</translation>
    </message>
    <message>
        <source>Urges</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervision</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>督办</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>红黄牌</translation>
    </message>
    <message>
        <source>Merged into</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>并案</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>解决</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Side state</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>附加状态</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>测试件</translation>
    </message>
    <message>
        <source>Revoked</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close reason</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>结案说明</translation>
    </message>
    <message>
        <source>Source system</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>来源系统</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ticket traces</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation>工单留痕</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>动作</translation>
    </message>
    <message>
        <source>Organisation</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation>角色</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Work time</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Attachments</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation>附件</translation>
    </message>
    <message>
        <source>buildings</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>栋</translation>
    </message>
    <message>
        <source>Office buildings in the data.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>数据中的商务楼宇。</translation>
    </message>
    <message>
        <source>Buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亿元楼</translation>
    </message>
    <message>
        <source>Buildings whose companies paid at least 100 million yuan of tax in the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度内入驻企业纳税合计不低于 1 亿元的楼宇。</translation>
    </message>
    <message>
        <source>Buildings of 100 million yuan, year before</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>上年亿元楼</translation>
    </message>
    <message>
        <source>Buildings whose companies paid at least 100 million yuan of tax in the year before the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度的上一年入驻企业纳税合计不低于 1 亿元的楼宇。</translation>
    </message>
    <message>
        <source>Tax paid by the companies in the buildings in the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度内楼宇入驻企业缴纳的税收。</translation>
    </message>
    <message>
        <source>Tax of buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亿元楼税收</translation>
    </message>
    <message>
        <source>Tax paid in the tax year by the companies in buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度内亿元楼入驻企业缴纳的税收。</translation>
    </message>
    <message>
        <source>Tax share of buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亿元楼税收占比</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of the buildings&apos; tax that is paid in buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亿元楼税收占全部楼宇税收的比例。</translation>
    </message>
    <message>
        <source>Tax growth</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收增幅</translation>
    </message>
    <message>
        <source>Change of the buildings&apos; tax against the year before, over buildings with both years.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>楼宇税收比上年的变化，只计两年都有数据的楼宇。</translation>
    </message>
    <message>
        <source>Area per building of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亿元楼密度</translation>
    </message>
    <message>
        <source>km²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>km²</translation>
    </message>
    <message>
        <source>Area of the city divided by the number of buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>辖区面积除以亿元楼栋数，即多少面积有一栋亿元楼。</translation>
    </message>
    <message>
        <source>Floor area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>楼宇建筑面积</translation>
    </message>
    <message>
        <source>Gross floor area of the buildings.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>楼宇的建筑面积。</translation>
    </message>
    <message>
        <source>Tax per m²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>单位面积税收</translation>
    </message>
    <message>
        <source>yuan/m²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>元/m²</translation>
    </message>
    <message>
        <source>Tax of the tax year divided by gross floor area, over buildings with both.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度税收除以建筑面积，只计两项都有的楼宇。</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>空置率</translation>
    </message>
    <message>
        <source>Leasable area that is not leased, as a share of leasable area.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>未出租面积占可租面积的比例。</translation>
    </message>
    <message>
        <source>Vacant area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>空置面积</translation>
    </message>
    <message>
        <source>Leasable area that is not leased.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>可租面积中未出租的部分。</translation>
    </message>
    <message>
        <source>Parks and hubs</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>产业载体</translation>
    </message>
    <message>
        <source>sites</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>处</translation>
    </message>
    <message>
        <source>Industrial parks, incubators, markets and complexes in the data.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>数据中的产业园区、孵化器、专业市场和商业综合体。</translation>
    </message>
    <message>
        <source>communities</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Communities in the data.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>数据中的社区。</translation>
    </message>
    <message>
        <source>Residents</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>常住人口</translation>
    </message>
    <message>
        <source>Residents of the communities.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>各社区常住人口之和。</translation>
    </message>
    <message>
        <source>Population as named by the workspace; sources differ.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>人口以工作区注明的数据为准，各来源口径不同。</translation>
    </message>
    <message>
        <source>Area of the communities.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>各社区面积之和。</translation>
    </message>
    <message>
        <source>Residents per km²</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>人口密度</translation>
    </message>
    <message>
        <source>people/km²</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>人/km²</translation>
    </message>
    <message>
        <source>Residents divided by area.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation>常住人口除以面积。</translation>
    </message>
    <message>
        <source>Flights</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>架次</translation>
    </message>
    <message>
        <source>flights</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>架次</translation>
    </message>
    <message>
        <source>Flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内起飞的架次。</translation>
    </message>
    <message>
        <source>Flight hours</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>飞行时长</translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>小时</translation>
    </message>
    <message>
        <source>Flight time of the flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内起飞架次的飞行时间。</translation>
    </message>
    <message>
        <source>Flight distance</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>飞行里程</translation>
    </message>
    <message>
        <source>Distance flown by the flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内起飞架次的飞行里程。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>任务数</translation>
    </message>
    <message>
        <source>tasks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>项</translation>
    </message>
    <message>
        <source>Missions planned for the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>计划在时段内执行的任务。</translation>
    </message>
    <message>
        <source>Minutes per flight</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>架次平均时长</translation>
    </message>
    <message>
        <source>Flight time divided by flights.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>飞行时间除以架次。</translation>
    </message>
    <message>
        <source>Distance per flight</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>架次平均里程</translation>
    </message>
    <message>
        <source>Distance divided by flights.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>里程除以架次。</translation>
    </message>
    <message>
        <source>Docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>机槽</translation>
    </message>
    <message>
        <source>docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Drone docks in the data.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>数据中的无人机机槽。</translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>图斑</translation>
    </message>
    <message>
        <source>findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>处</translation>
    </message>
    <message>
        <source>Findings of the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内发现的图斑。</translation>
    </message>
    <message>
        <source>Confirmed findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>属实率</translation>
    </message>
    <message>
        <source>Share of the period&apos;s findings checked on the ground that were confirmed.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内发现、并经地面核查的图斑中，属实的比例。</translation>
    </message>
    <message>
        <source>Closed findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>闭环率</translation>
    </message>
    <message>
        <source>Share of the period&apos;s confirmed findings that are closed at the as-of moment.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内发现的属实图斑中，截至时点已销号的比例。</translation>
    </message>
    <message>
        <source>Days to close</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>平均闭环时长</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>天</translation>
    </message>
    <message>
        <source>Mean time from finding to closing of the findings closed in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内销号的图斑，从发现到销号的平均天数。</translation>
    </message>
    <message>
        <source>Flown again</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>复飞率</translation>
    </message>
    <message>
        <source>Share of the period&apos;s confirmed findings that were flown over again by the as-of moment.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>时段内发现的属实图斑中，截至时点已复飞的比例。</translation>
    </message>
    <message>
        <source>Companies</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation>企业</translation>
    </message>
    <message>
        <source>companies</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>家</translation>
    </message>
    <message>
        <source>Companies in business, without those moved away, revoked or deregistered.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业企业，不含迁出、吊销和注销的企业。</translation>
    </message>
    <message>
        <source>Companies above the statistical threshold</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>四上企业</translation>
    </message>
    <message>
        <source>Companies in business above the threshold of the statistics.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业的四上企业。</translation>
    </message>
    <message>
        <source>Companies in business that are headquarters.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业的总部企业。</translation>
    </message>
    <message>
        <source>High-tech companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>高新技术企业</translation>
    </message>
    <message>
        <source>Companies in business recognised as high-tech.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业的高新技术企业。</translation>
    </message>
    <message>
        <source>Specialised and innovative companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>专精特新企业</translation>
    </message>
    <message>
        <source>Companies in business recognised as specialised and innovative.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业的专精特新企业。</translation>
    </message>
    <message>
        <source>Share of the companies in business that are registered here.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业企业中在本地注册的比例。</translation>
    </message>
    <message>
        <source>Staff of the companies in business.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业企业的从业人员。</translation>
    </message>
    <message>
        <source>Tax of companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>企业税收</translation>
    </message>
    <message>
        <source>Tax of the companies in business.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>在业企业的税收。</translation>
    </message>
    <message>
        <source>Cells of fewer than three companies are confidential.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>不足 3 家企业的格子涉密。</translation>
    </message>
    <message>
        <source>teams</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Talent teams in the data.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>数据中的人才团队。</translation>
    </message>
    <message>
        <source>Popular spots</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>打卡点</translation>
    </message>
    <message>
        <source>places</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Popular spots in the data.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>数据中的打卡点。</translation>
    </message>
    <message>
        <source>parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Parks and green areas in the data.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>数据中的公园和绿地。</translation>
    </message>
    <message>
        <source>Public parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园绿地（G1）</translation>
    </message>
    <message>
        <source>Parks of classes G11 to G14.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>G11–G14 类公园。</translation>
    </message>
    <message>
        <source>Park area</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园面积</translation>
    </message>
    <message>
        <source>Area of the parks and green areas in the data.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>数据中公园和绿地的面积。</translation>
    </message>
    <message>
        <source>Public park area</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园绿地面积</translation>
    </message>
    <message>
        <source>Area of the parks of classes G11 to G14.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>G11–G14 类公园的面积。</translation>
    </message>
    <message>
        <source>Public park area per person</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>人均公园绿地</translation>
    </message>
    <message>
        <source>Area of the parks of classes G11 to G14 divided by residents.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>G11–G14 类公园面积除以常住人口。</translation>
    </message>
    <message>
        <source>Green share</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>绿地率</translation>
    </message>
    <message>
        <source>Green area as a share of park area, over parks with both.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>绿地面积占公园面积的比例，只计两项都有的公园。</translation>
    </message>
    <message>
        <source>toilets</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>座</translation>
    </message>
    <message>
        <source>Toilets in the parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园内的公厕。</translation>
    </message>
    <message>
        <source>Sports courts</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>球场</translation>
    </message>
    <message>
        <source>courts</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Sports courts in the parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园内的球场。</translation>
    </message>
    <message>
        <source>Facilities per 1,000 people</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>千人设施数</translation>
    </message>
    <message>
        <source>per 1,000 people</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>个/千人</translation>
    </message>
    <message>
        <source>Barrier-free parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>无障碍公园占比</translation>
    </message>
    <message>
        <source>Share of the parks with a known state that are barrier-free.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>有无障碍登记的公园中，无障碍公园的比例。</translation>
    </message>
    <message>
        <source>schools</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>所</translation>
    </message>
    <message>
        <source>Schools that are open.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办学校，不含规划学校。</translation>
    </message>
    <message>
        <source>Planned schools</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>规划学校</translation>
    </message>
    <message>
        <source>Schools that are planned.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>规划中的学校。</translation>
    </message>
    <message>
        <source>pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>人</translation>
    </message>
    <message>
        <source>Pupils of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办学校的学生。</translation>
    </message>
    <message>
        <source>classes</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>班</translation>
    </message>
    <message>
        <source>Classes of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办学校的班级。</translation>
    </message>
    <message>
        <source>teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>人</translation>
    </message>
    <message>
        <source>Full-time teachers of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办学校的专任教师。</translation>
    </message>
    <message>
        <source>Places for pupils in the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办学校的学位。</translation>
    </message>
    <message>
        <source>Pupils per teacher</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>生师比</translation>
    </message>
    <message>
        <source>Pupils divided by full-time teachers.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学生数除以专任教师数。</translation>
    </message>
    <message>
        <source>Full-time teachers only; staff is another denominator.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>只计专任教师；教职工是另一个分母，不可混用。</translation>
    </message>
    <message>
        <source>Pupils per member of staff</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>教职工编制比</translation>
    </message>
    <message>
        <source>Pupils divided by all staff, the measure of the staffing standard.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学生数除以教职工数，与编制标准对照。</translation>
    </message>
    <message>
        <source>Class size</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>班额</translation>
    </message>
    <message>
        <source>Pupils divided by classes.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学生数除以班级数。</translation>
    </message>
    <message>
        <source>Schools with large classes</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>大班额学校</translation>
    </message>
    <message>
        <source>Open schools with 56 pupils or more per class on average.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>平均班额不低于 56 人的在办学校。</translation>
    </message>
    <message>
        <source>Average of the school; single classes are not in the data.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>按全校平均班额判断，数据中没有单个班级。</translation>
    </message>
    <message>
        <source>Places taken</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学位饱和度</translation>
    </message>
    <message>
        <source>Pupils as a share of places.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学生数占学位数的比例。</translation>
    </message>
    <message>
        <source>Schools above capacity</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学位超容学校</translation>
    </message>
    <message>
        <source>Open schools with more pupils than places.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>学生数超过学位数的在办学校。</translation>
    </message>
    <message>
        <source>Senior titles</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>高级以上占比</translation>
    </message>
    <message>
        <source>Full-time teachers with a senior or professorial title, as a share of full-time teachers.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>高级和正高级教师占专任教师的比例。</translation>
    </message>
    <message>
        <source>Backbone teachers per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生骨干教师</translation>
    </message>
    <message>
        <source>per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>/百生</translation>
    </message>
    <message>
        <source>Backbone teachers of province, city and district for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生的省、市、区骨干教师数。</translation>
    </message>
    <message>
        <source>Teachers above the required degree per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生高于规定学历教师</translation>
    </message>
    <message>
        <source>Teachers with a higher degree than required for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生高于规定学历的教师数。</translation>
    </message>
    <message>
        <source>PE and art teachers per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生体艺教师</translation>
    </message>
    <message>
        <source>Teachers of physical education and art for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生的体育、艺术教师数。</translation>
    </message>
    <message>
        <source>Teaching area per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>生均教学及辅助用房</translation>
    </message>
    <message>
        <source>Teaching area divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>教学及辅助用房面积除以学生数。</translation>
    </message>
    <message>
        <source>Sports area per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>生均体育运动场馆</translation>
    </message>
    <message>
        <source>Sports area divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>体育运动场馆面积除以学生数。</translation>
    </message>
    <message>
        <source>Equipment per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>生均教学仪器设备值</translation>
    </message>
    <message>
        <source>Value of teaching equipment divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>教学仪器设备值除以学生数。</translation>
    </message>
    <message>
        <source>Multimedia rooms per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生网络多媒体教室</translation>
    </message>
    <message>
        <source>Multimedia rooms for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>每百名学生拥有的网络多媒体教室。</translation>
    </message>
    <message>
        <source>Accepted by the street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>行政审批（街道）</translation>
    </message>
    <message>
        <source>cases</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>件</translation>
    </message>
    <message>
        <source>Cases accepted at street level in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>时段内街道一级受理的办件。</translation>
    </message>
    <message>
        <source>Street and community levels are two series that are never added or subtracted.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>街道、社区分列，不加减。</translation>
    </message>
    <message>
        <source>Accepted by community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>行政审批（社区中心）</translation>
    </message>
    <message>
        <source>Cases accepted at community level in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>时段内社区一级受理的办件。</translation>
    </message>
    <message>
        <source>Cases that people did themselves at terminals in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>时段内群众在自助终端自行办理的办件。</translation>
    </message>
    <message>
        <source>Queries and prints are counted, too: another scope than accepted cases.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>含查询、打印，另一口径。</translation>
    </message>
    <message>
        <source>Share of the citizen windows</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>市民之窗占比</translation>
    </message>
    <message>
        <source>Self-service cases done at citizen windows, as a share of all self-service cases.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>市民之窗办理量占自助办理总量的比例。</translation>
    </message>
    <message>
        <source>terminals</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>台</translation>
    </message>
    <message>
        <source>Cases per terminal and day</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>单台日均</translation>
    </message>
    <message>
        <source>tickets</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>件</translation>
    </message>
    <message>
        <source>Tickets accepted in the period, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内受理的工单，不含测试件和撤销件。</translation>
    </message>
    <message>
        <source>Raw count: tickets merged into another one are counted, too.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>原始件数，含并案子工单。</translation>
    </message>
    <message>
        <source>Accepted, merged ones once</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理量（去重）</translation>
    </message>
    <message>
        <source>Tickets accepted in the period that are not merged into another one, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内受理、且未并入其他工单的工单，不含测试件和撤销件。</translation>
    </message>
    <message>
        <source>Filing rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>立案率</translation>
    </message>
    <message>
        <source>Share of the tickets reported in the period that were filed by the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内上报的工单中，截至时点已立案的比例。</translation>
    </message>
    <message>
        <source>Late filings change past months: read it with its as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>延后立案会改变往月数字，请连同时点一起看。</translation>
    </message>
    <message>
        <source>Signed on time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按时签收率</translation>
    </message>
    <message>
        <source>Share of the tickets whose sign limit fell in the period that were signed by then.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>签收时限落在时段内的工单中，按时签收的比例。</translation>
    </message>
    <message>
        <source>Tickets whose limit is not reached yet are in neither number.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>未到时限的工单既不计入分子，也不计入分母。</translation>
    </message>
    <message>
        <source>Response rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>响应率</translation>
    </message>
    <message>
        <source>Share of the tickets whose contact limit fell in the period where the reporter was contacted by then.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>联系时限落在时段内的工单中，按时联系反映人的比例。</translation>
    </message>
    <message>
        <source>The limit is the one stored with the ticket, by source.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时限取工单中所存的值，因来源而异。</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>应办结</translation>
    </message>
    <message>
        <source>Tickets whose deadline fell in the period and is reached; early closings count in the period of their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截止时间落在时段内且已到的工单；提前办结的计入截止时间所在时段。</translation>
    </message>
    <message>
        <source>On time + late closed + late open = due.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按时办结 + 超期办结 + 应办未结 = 应办结。</translation>
    </message>
    <message>
        <source>Done on time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按时办结</translation>
    </message>
    <message>
        <source>Due tickets that were disposed by their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应办结工单中，截止前处置完成的。</translation>
    </message>
    <message>
        <source>Done late</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>超期办结</translation>
    </message>
    <message>
        <source>Due tickets that were disposed after their deadline, by the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应办结工单中，截至时点已处置完成、但超过截止时间的。</translation>
    </message>
    <message>
        <source>Due and still open</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应办未结</translation>
    </message>
    <message>
        <source>Due tickets that are not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应办结工单中，截至时点尚未处置完成的。</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>Share of the due tickets that were disposed by their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应办结工单中，截止前处置完成的比例。</translation>
    </message>
    <message>
        <source>By the period of the deadline, not of acceptance.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按截止时间归入时段，不按受理时间。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>超期未结</translation>
    </message>
    <message>
        <source>Tickets past their deadline that are not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截至时点已过截止时间、尚未处置完成的工单。</translation>
    </message>
    <message>
        <source>A state at the as-of moment: the period does not matter.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>时点上的存量，与时段无关。</translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter calls resolved, among clear answers.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内回访、且答复明确的工单中，反映人认为已解决的比例。</translation>
    </message>
    <message>
        <source>Answers &quot;not certain&quot; are left out.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>答复“不确定”的不计入。</translation>
    </message>
    <message>
        <source>Resolution not certain</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>解决情况不确定</translation>
    </message>
    <message>
        <source>Tickets visited in the period whose reporter was not certain.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内回访时反映人答复“不确定”的工单。</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter gave 4 or 5 of 5, among valid marks.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内回访的有效评分中，4 分和 5 分的比例（满分 5 分）。</translation>
    </message>
    <message>
        <source>Satisfied or fairly satisfied</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>满意率（含基本满意）</translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter gave 3 to 5 of 5, among valid marks.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内回访的有效评分中，3 分至 5 分的比例（满分 5 分）。</translation>
    </message>
    <message>
        <source>Another measure than &quot;Satisfied&quot;: mark 3 counts.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>与“满意率”口径不同：3 分也计入。</translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>回访覆盖率</translation>
    </message>
    <message>
        <source>Share of the tickets closed in the period whose reporter was visited and gave a valid mark.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内结案的工单中，已回访并有有效评分的比例。</translation>
    </message>
    <message>
        <source>Share of the tickets disposed in the period that had to be done again.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内处置完成的工单中，返工过的比例。</translation>
    </message>
    <message>
        <source>Returned</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>退派率</translation>
    </message>
    <message>
        <source>Share of the tickets dispatched in the period that were sent back at least once.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内派遣的工单中，至少退派一次的比例。</translation>
    </message>
    <message>
        <source>Dispatched right</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>准确派遣率</translation>
    </message>
    <message>
        <source>Share of the tickets dispatched in the period that were never sent back.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内派遣的工单中，从未退派的比例。</translation>
    </message>
    <message>
        <source>Sent back three times or more</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>退派 ≥ 3 次</translation>
    </message>
    <message>
        <source>Tickets dispatched in the period that were sent back at least three times.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内派遣、且退派三次及以上的工单。</translation>
    </message>
    <message>
        <source>Handling time, mean</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>平均处置时长</translation>
    </message>
    <message>
        <source>Mean time from dispatch to disposal of the tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内处置完成的工单，从派遣到处置完成的平均时长。</translation>
    </message>
    <message>
        <source>Handling time, median</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>处置时长中位数</translation>
    </message>
    <message>
        <source>Median time from dispatch to disposal of the tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内处置完成的工单，从派遣到处置完成的时长中位数。</translation>
    </message>
    <message>
        <source>Handling time, 90 %</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>处置时长 90 分位</translation>
    </message>
    <message>
        <source>Time from dispatch to disposal that 90 % of the tickets disposed in the period did not exceed.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内处置完成的工单，90 % 的处置时长不超过此值。</translation>
    </message>
    <message>
        <source>Growth</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理量增幅</translation>
    </message>
    <message>
        <source>Change of the accepted tickets against the comparison period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理量比对比时段的变化。</translation>
    </message>
    <message>
        <source>A running period is compared with the same elapsed days; without a base there is no value.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>未结束的时段只与对比时段的同样天数相比；没有基数时不给数值。</translation>
    </message>
    <message>
        <source>Found by ourselves</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>主动发现率</translation>
    </message>
    <message>
        <source>Share of the accepted tickets that staff or sensors found.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理的工单中，由工作人员或设备主动发现的比例。</translation>
    </message>
    <message>
        <source>Per 10,000 people</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>万人诉求比</translation>
    </message>
    <message>
        <source>per 10k people</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>件/万人</translation>
    </message>
    <message>
        <source>Accepted tickets for every 10,000 residents.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>每万名常住人口的受理量。</translation>
    </message>
    <message>
        <source>Yellow and red cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>黄牌和红牌</translation>
    </message>
    <message>
        <source>Open tickets that are overdue, or have at most 20 % of their limit or 4 hours left, at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截至时点已超期，或剩余不超过时限 20 % 或 4 小时的在办工单。</translation>
    </message>
    <message>
        <source>Yellow cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>黄牌</translation>
    </message>
    <message>
        <source>Open tickets with at most 20 % of their limit or 4 hours left at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截至时点剩余不超过时限 20 % 或 4 小时的在办工单。</translation>
    </message>
    <message>
        <source>Red cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>红牌</translation>
    </message>
    <message>
        <source>To be supervised</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>应督办</translation>
    </message>
    <message>
        <source>Open tickets that are overdue by more than their whole limit, or were urged at least twice.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>超期已超过一个完整时限，或已催办两次及以上的在办工单。</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>在办</translation>
    </message>
    <message>
        <source>Tickets accepted and not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截至时点已受理、尚未处置完成的工单。</translation>
    </message>
    <message>
        <source>Tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内处置完成的工单。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <extracomment>resources/layers/areas.json</extracomment>
        <translation>辖区边界</translation>
    </message>
    <message>
        <source>Land</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>陆地</translation>
    </message>
    <message>
        <source>Streets</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>支路</translation>
    </message>
    <message>
        <source>Railways</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Main roads</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>主要道路</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reach of docks</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>机槽覆盖范围</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>属实</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>待核</translation>
    </message>
    <message>
        <source>Refuted</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Findings, marked</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>图斑标记</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>飞行中</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>维护</translation>
    </message>
    <message>
        <source>Companies by community</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>各社区企业</translation>
    </message>
    <message>
        <source>Buildings by tax</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>楼宇 · 税收</translation>
    </message>
    <message>
        <source>Companies, grouped</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>企业（聚合）</translation>
    </message>
    <message>
        <source>Pupils by community</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>各社区学生</translation>
    </message>
    <message>
        <source>Park area per person</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation>人均公园绿地</translation>
    </message>
    <message>
        <source>Comprehensive park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation>综合公园</translation>
    </message>
    <message>
        <source>Community park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation>社区公园</translation>
    </message>
    <message>
        <source>Special park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation>专类公园</translation>
    </message>
    <message>
        <source>Pocket park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation>游园</translation>
    </message>
    <message>
        <source>Service places</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation>政务服务点</translation>
    </message>
    <message>
        <source>Tickets by community</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>社区诉求量</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>在办工单</translation>
    </message>
    <message>
        <source>Due soon</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation>临期</translation>
    </message>
    <message>
        <source>On track</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Open tickets, one by one</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>在办工单点</translation>
    </message>
    <message>
        <source>All tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>All tickets, one by one</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>全部工单点</translation>
    </message>
    <message>
        <source>Density of tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>工单热力</translation>
    </message>
    <message>
        <source>500 m around stations</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation>站点 500 米圈</translation>
    </message>
    <message>
        <source>800 m around stations</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation>站点 800 米圈</translation>
    </message>
    <message>
        <source>Drone</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>无人机</translation>
    </message>
    <message>
        <source>Flights by scene</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>各场景架次</translation>
    </message>
    <message>
        <source>Trend by month</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation>月度趋势</translation>
    </message>
    <message>
        <source>Findings by ground check</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>图斑核查结果</translation>
    </message>
    <message>
        <source>Findings by community</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>各社区图斑</translation>
    </message>
    <message>
        <source>Tax by community</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation>各社区税收</translation>
    </message>
    <message>
        <source>Companies by industry</source>
        <extracomment>resources/themes/companies.json</extracomment>
        <translation>企业行业门类</translation>
    </message>
    <message>
        <source>Four economies</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>四种经济</translation>
    </message>
    <message>
        <source>Companies by chain</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation>各产业链企业</translation>
    </message>
    <message>
        <source>Education</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>教育</translation>
    </message>
    <message>
        <source>Schools by stage</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation>各学段学校</translation>
    </message>
    <message>
        <source>Places taken by school</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation>各校学位饱和度</translation>
    </message>
    <message>
        <source>Pupils by owner</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation>学生办学性质</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation>总览</translation>
    </message>
    <message>
        <source>Ranking of communities</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation>社区排名</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation>来源构成</translation>
    </message>
    <message>
        <source>Area by class</source>
        <extracomment>resources/themes/parks.json</extracomment>
        <translation>各类公园面积</translation>
    </message>
    <message>
        <source>Parks by community</source>
        <extracomment>resources/themes/parks.json</extracomment>
        <translation>各社区公园</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation>政务服务</translation>
    </message>
    <message>
        <source>Self-service by machine</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation>各机型自助办理量</translation>
    </message>
    <message>
        <source>Places by kind</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation>各类政务服务点</translation>
    </message>
    <message>
        <source>Accepted by community</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation>各社区受理量</translation>
    </message>
    <message>
        <source>Open and closed by state of the clock</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation>工单时限状态</translation>
    </message>
    <message>
        <source>Overdue by department</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation>超期未结在谁手里</translation>
    </message>
    <message>
        <source>On time by department</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation>单位按时办结率</translation>
    </message>
    <message>
        <source>Sub-classes</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation>高发小类</translation>
    </message>
    <message>
        <source>{name}</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{building_id} · {grade} · {community_code}</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation>{building_id} · {grade} · {community_code}</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation>事实</translation>
    </message>
    <message>
        <source>Tax by year</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation>历年税收</translation>
    </message>
    <message>
        <source>{kind} · {code}</source>
        <extracomment>resources/cards/community.json</extracomment>
        <translation>{kind} · {code}</translation>
    </message>
    <message>
        <source>{finding_id}</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation>{finding_id}</translation>
    </message>
    <message>
        <source>{scene} · {evidence} · {community_code}</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation>{scene} · {evidence} · {community_code}</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>{flight_id}</source>
        <extracomment>resources/cards/drone_flight.json</extracomment>
        <translation>{flight_id}</translation>
    </message>
    <message>
        <source>{scene} · {community_code}</source>
        <extracomment>resources/cards/drone_flight.json</extracomment>
        <translation>{scene} · {community_code}</translation>
    </message>
    <message>
        <source>{uscc} · {industry} · {scale} · {community_code}</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>{uscc} · {industry} · {scale} · {community_code}</translation>
    </message>
    <message>
        <source>Standing</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>资质</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>产业链</translation>
    </message>
    <message>
        <source>Amounts</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>{class} · {community_code} · {address}</source>
        <extracomment>resources/cards/park.json</extracomment>
        <translation>{class} · {community_code} · {address}</translation>
    </message>
    <message>
        <source>Facilities</source>
        <extracomment>resources/cards/park.json</extracomment>
        <translation>设施</translation>
    </message>
    <message>
        <source>{run_by} · {stage} · {community_code}</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>{run_by} · {stage} · {community_code}</translation>
    </message>
    <message>
        <source>Teachers by title</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>专任教师职称</translation>
    </message>
    <message>
        <source>Backbone teachers</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>骨干教师</translation>
    </message>
    <message>
        <source>Pupils by year</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>历年学生</translation>
    </message>
    <message>
        <source>Resources</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>资源</translation>
    </message>
    <message>
        <source>Features and honours</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>特色与荣誉</translation>
    </message>
    <message>
        <source>{kind} · {community_code}</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation>{kind} · {community_code}</translation>
    </message>
    <message>
        <source>{title}</source>
        <extracomment>resources/cards/company_issue.json</extracomment>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{ticket_no} · {source_channel} · {class_big} · {class_small} · {community_code}</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>{ticket_no} · {source_channel} · {class_big} · {class_small} · {community_code}</translation>
    </message>
    <message>
        <source>Full trace</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>全流程留痕</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>责任与来源</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>时限与过程</translation>
    </message>
    <message>
        <source>Visit</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation>回访</translation>
    </message>
    <message>
        <source>City operation report</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation>城市运行月报</translation>
    </message>
    <message>
        <source>Main indicators</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>Tickets by month</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation>月度受理量</translation>
    </message>
    <message>
        <source>Top classes</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation>高发类别</translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation>地图</translation>
    </message>
    <message>
        <source>Communities by on-time rate</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation>社区按时办结率</translation>
    </message>
    <message>
        <source>Departments by tickets</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation>单位受理量</translation>
    </message>
    <message>
        <source>Areas</source>
        <extracomment>resources/layers/areas.json</extracomment>
        <translation>区划</translation>
    </message>
    <message>
        <source>Base map</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation>底图</translation>
    </message>
    <message>
        <source>Drones</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>无人机</translation>
    </message>
    <message>
        <source>Background</source>
        <extracomment>resources/layers/data.json</extracomment>
        <translation>背景</translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation>交通</translation>
    </message>
    <message>
        <source>Tickets accepted</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理量</translation>
    </message>
    <message>
        <source>Buildings of the base map</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation>底图建筑</translation>
    </message>
    <message>
        <source>Vacant office space</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>空置面积</translation>
    </message>
    <message>
        <source>Titles of teachers</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>教师职称构成</translation>
    </message>
    <message>
        <source>Senior and above</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>高级及以上</translation>
    </message>
    <message>
        <source>First grade</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>一级</translation>
    </message>
    <message>
        <source>Second grade</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>二级</translation>
    </message>
    <message>
        <source>Unrated</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Places by community</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation>各社区服务点</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>市</translation>
    </message>
    <message>
        <source>D</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>区</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>热</translation>
    </message>
    <message>
        <source>G</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>网</translation>
    </message>
    <message>
        <source>P</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>党</translation>
    </message>
    <message>
        <source>U</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>机</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>物</translation>
    </message>
    <message>
        <source>Tickets in hexagons</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>工单蜂窝图</translation>
    </message>
    <message>
        <source>Density of overdue tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>超期工单密度</translation>
    </message>
    <message>
        <source>Tickets by source</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>工单来源构成</translation>
    </message>
    <message>
        <source>Tianditu streets</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation>天地图矢量</translation>
    </message>
    <message>
        <source>A key of the service is needed; its terms hold.</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation>需要该服务的密钥，并遵守其使用条款。</translation>
    </message>
    <message>
        <source>Tianditu imagery</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation>天地图影像</translation>
    </message>
    <message>
        <source>Data agreements</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation>数据约定</translation>
    </message>
    <message>
        <source>Dataset</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Frequency</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation>频度</translation>
    </message>
    <message>
        <source>Openness</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation>公开等级</translation>
    </message>
    <message>
        <source>Contact</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation>日期类型</translation>
    </message>
    <message>
        <source>Office hours</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Office hours no.</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>办公时间编号</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>星期</translation>
    </message>
    <message>
        <source>Opens</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>Closes</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation>下班时间</translation>
    </message>
    <message>
        <source>Residential blocks</source>
        <extracomment>resources/schema/residential_block.json</extracomment>
        <translation>居住用地</translation>
    </message>
    <message>
        <source>Block no.</source>
        <extracomment>resources/schema/residential_block.json</extracomment>
        <translation>地块编号</translation>
    </message>
    <message>
        <source>Residential land in the range of docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>机槽覆盖率</translation>
    </message>
    <message>
        <source>Share of residential land within the range of the drone docks.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>无人机机槽航程内的居住用地比例。</translation>
    </message>
    <message>
        <source>People are spread evenly over each residential block; distances are straight lines (resources/coverage).</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>人口在各居住地块上均匀分布；距离为直线（resources/coverage）。</translation>
    </message>
    <message>
        <source>New companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>新增企业</translation>
    </message>
    <message>
        <source>Companies founded in the period.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>本期成立的企业。</translation>
    </message>
    <message>
        <source>Residential land near a park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园服务半径覆盖率</translation>
    </message>
    <message>
        <source>Share of residential land within the service rings of public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园服务圈内的居住用地占全部居住用地的比例。</translation>
    </message>
    <message>
        <source>People near a park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园人口覆盖率</translation>
    </message>
    <message>
        <source>Share of residents within the service rings of public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园服务圈内的常住人口比例。</translation>
    </message>
    <message>
        <source>People far from every park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>公园未覆盖人口</translation>
    </message>
    <message>
        <source>Residents outside of the service rings of all public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>所有公园服务圈以外的常住人口。</translation>
    </message>
    <message>
        <source>Greening tickets per hectare of park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>每公顷公园园林工单</translation>
    </message>
    <message>
        <source>per ha</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>件/公顷</translation>
    </message>
    <message>
        <source>Tickets about greening accepted in the period for every hectare of park.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>本期受理的园林绿化类工单除以公园面积（公顷）。</translation>
    </message>
    <message>
        <source>Near a primary school</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学人口覆盖率</translation>
    </message>
    <message>
        <source>Share of residents within 500 m of a primary school.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>距小学 500 m 以内的常住人口比例。</translation>
    </message>
    <message>
        <source>Near a junior school</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中人口覆盖率</translation>
    </message>
    <message>
        <source>Share of residents within 1,000 m of a junior secondary school.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>距初中 1,000 m 以内的常住人口比例。</translation>
    </message>
    <message>
        <source>People within a walk of 15 minutes</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>步行 15 分钟覆盖人口</translation>
    </message>
    <message>
        <source>Residents within 1,000 m of a service hall, community centre or 24 h zone.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>距街道中心、社区中心或 24 小时自助区 1,000 m 以内的常住人口。</translation>
    </message>
    <message>
        <source>Near a service point</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>政务服务人口覆盖率</translation>
    </message>
    <message>
        <source>Share of residents within 1,000 m of a service hall, community centre or 24 h zone.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>距街道中心、社区中心或 24 小时自助区 1,000 m 以内的常住人口比例。</translation>
    </message>
    <message>
        <source>Terminals per 10,000 people</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>每万人自助终端</translation>
    </message>
    <message>
        <source>per 10,000 people</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>台/万人</translation>
    </message>
    <message>
        <source>Self-service terminals for every 10,000 residents.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>每万常住人口拥有的自助终端。</translation>
    </message>
    <message>
        <source>Duplicates once</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理（去重复）</translation>
    </message>
    <message>
        <source>Tickets accepted in the period, of those about one matter only the first, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>时段内受理的工单，同一事项只计首件，不含测试件和撤销件。</translation>
    </message>
    <message>
        <source>One matter: the same sub-class within 50 m and 72 hours; at the same address within 300 m and 72 hours; of the same reporter within 100 m and 7 days.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>同一事项：小类相同，且 50 米、72 小时内；或同一地址、300 米、72 小时内；或同一诉求人、100 米、7 天内。</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>重复投诉率</translation>
    </message>
    <message>
        <source>Share of the accepted tickets with which a reporter came again for the same sub-class and place after an earlier one was closed.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>受理工单中，同一诉求人就同一小类、同一地点在前件结案后再次反映的占比。</translation>
    </message>
    <message>
        <source>Same reporter and sub-class, at most 100 m away, at most 30 days after the closing.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>同一诉求人、同一小类，相距不超过 100 米，结案后 30 天内。</translation>
    </message>
    <message>
        <source>work h</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>工作小时</translation>
    </message>
    <message>
        <source>Work hours by the office hours of the lead department, holidays left out, without suspension; whatever the kind of the limit. Open tickets are left out and counted as in hand.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按主办部门办公时间计的工作小时，不含节假日，扣除挂起时间，与时限单位无关。未办结件不计入，另计为在办件。</translation>
    </message>
    <message>
        <source>In hand</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>已派未办结</translation>
    </message>
    <message>
        <source>Tickets dispatched and not disposed at the as-of moment: their handling time is not known yet.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>截至时点已派遣、未处置完成的工单：处置时长尚不可知。</translation>
    </message>
    <message>
        <source>Counted in the limit&apos;s own kind of time by the work calendar; suspended tickets have none.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>按时限自身的计时方式和工作日历计算；挂起件不发牌。</translation>
    </message>
    <message>
        <source>Community on one page</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation>社区体检单</translation>
    </message>
    <message>
        <source>People and land</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation>人口与土地</translation>
    </message>
    <message>
        <source>Drone and services</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation>无人机与政务服务</translation>
    </message>
    <message>
        <source>By month</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation>月度走势</translation>
    </message>
    <message>
        <source>Hot issues</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation>热点诉求</translation>
    </message>
    <message>
        <source>Department on one page</source>
        <extracomment>resources/reports/page_department.json</extracomment>
        <translation>部门体检单</translation>
    </message>
    <message>
        <source>500 m round parks of 5,000 m² or more, 300 m round those of 400 to 5,000 m², in a straight line from the boundary (assessment of national garden cities, to be verified).</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>面积 5,000 m² 及以上的公园 500 m、400～5,000 m² 的 300 m，按公园边界的直线距离（国家园林城市评价，待核）。</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>小学</translation>
    </message>
    <message>
        <source>500 m in a straight line from the school (GB 50180-2018, to be verified); planned schools serve nobody yet.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>自学校直线 500 m（GB 50180-2018，待核）；规划学校尚不计入。</translation>
    </message>
    <message>
        <source>Junior secondary schools</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>初中</translation>
    </message>
    <message>
        <source>1,000 m in a straight line from the school (GB 50180-2018, to be verified); planned schools serve nobody yet.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>自学校直线 1,000 m（GB 50180-2018，待核）；规划学校尚不计入。</translation>
    </message>
    <message>
        <source>Weights of indicators</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation>指标权重</translation>
    </message>
    <message>
        <source>Composite indicator</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation>综合指标</translation>
    </message>
    <message>
        <source>Component</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation>组成指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation>权重</translation>
    </message>
    <message>
        <source>Actions on tickets</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>工单处置</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>处置编号</translation>
    </message>
    <message>
        <source>Stage before</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>处置前环节</translation>
    </message>
    <message>
        <source>Stage after</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>处置后环节</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Data version</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>Three rates together</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>三率综合</translation>
    </message>
    <message>
        <source>Weighted mean of the rates of response, resolution and satisfaction.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>响应率、解决率、满意率的加权平均。</translation>
    </message>
    <message>
        <source>Weights of dataset indicator_weight that hold on the last day; without rows there, those shipped, which are a placeholder. Where one of the rates has no value there is none.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>权重取数据集 indicator_weight 中在末日有效的行；无行时用随附权重（占位，待核）。任一率无值时不计综合值。</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>热点</translation>
    </message>
    <message>
        <source>Hexagons of the map and communities where the last seven days brought at least 5 tickets and significantly more than expected, (O − E) ÷ √E ≥ 3.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>最近七天至少 5 件且显著多于预期的地图六边形与社区：(O − E) ÷ √E ≥ 3。</translation>
    </message>
    <message>
        <source>E: mean of the 12 weeks before, times a season factor from the same weeks of last year. The seven days end at the as-of moment, or with the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>E：前 12 周均值乘以由去年同期各周算得的季节系数。七天截至时点，或截至时段末。</translation>
    </message>
    <message>
        <source>Duty chief</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Analyst or planner</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>分析规划人员</translation>
    </message>
    <message>
        <source>Data staff</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>数据员</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>管理员</translation>
    </message>
    <message>
        <source>New ticket</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Urge</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>督办</translation>
    </message>
    <message>
        <source>Instruct</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>批示</translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>回退</translation>
    </message>
    <message>
        <source>Group or part duplicates</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>合并或拆分重复工单</translation>
    </message>
    <message>
        <source>Take back what is not yet sent</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>撤回未上报的处置</translation>
    </message>
    <message>
        <source>Change the data</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>修改数据</translation>
    </message>
    <message>
        <source>Send to the centre</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>上报中心</translation>
    </message>
    <message>
        <source>City leader</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>领导</translation>
    </message>
    <message>
        <source>Pain points</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>经营堵点</translation>
    </message>
    <message>
        <source>Pain point no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>堵点编号</translation>
    </message>
    <message>
        <source>Pain point</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>堵点</translation>
    </message>
    <message>
        <source>Company no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>企业编号</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>First answer</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>Promised</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>承诺时间</translation>
    </message>
    <message>
        <source>Policy no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation>政策编号</translation>
    </message>
    <message>
        <source>Company visits</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation>企业走访</translation>
    </message>
    <message>
        <source>Visit no.</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation>走访编号</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Policies</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>政策</translation>
    </message>
    <message>
        <source>Applications from</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>受理开始</translation>
    </message>
    <message>
        <source>Applications until</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>受理截止</translation>
    </message>
    <message>
        <source>Conditions</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>条件</translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Policy payments</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>政策兑现</translation>
    </message>
    <message>
        <source>Claim no.</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>兑现编号</translation>
    </message>
    <message>
        <source>Applied</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>核准日期</translation>
    </message>
    <message>
        <source>Approved amount</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>核准金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>兑付日期</translation>
    </message>
    <message>
        <source>Paid amount</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation>兑付金额</translation>
    </message>
    <message>
        <source>Pain points raised</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>堵点数</translation>
    </message>
    <message>
        <source>pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>件</translation>
    </message>
    <message>
        <source>What hampers companies, as raised in the period by company line, own desk, task force, company day or visit.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>时段内企业通过专线、专席、专班、企业服务日或走访提出的经营堵点。</translation>
    </message>
    <message>
        <source>Open pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>在办堵点</translation>
    </message>
    <message>
        <source>Pain points raised and not done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>截至数据时点已提出、尚未办结的堵点。</translation>
    </message>
    <message>
        <source>Overdue pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>超期堵点</translation>
    </message>
    <message>
        <source>Pain points past the promised moment that are not done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>超过承诺时间、截至数据时点仍未办结的堵点。</translation>
    </message>
    <message>
        <source>Pain points done</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>堵点办结率</translation>
    </message>
    <message>
        <source>Share of the pain points raised in the period that are done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>时段内提出的堵点中，截至数据时点已办结的比例。</translation>
    </message>
    <message>
        <source>Those raised lately have had little time; an earlier period says more.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>新近提出的尚在办理，较早时段更能说明问题。</translation>
    </message>
    <message>
        <source>Pain points on time</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>堵点按时办结率</translation>
    </message>
    <message>
        <source>Share of the pain points promised for the period that were done by the promised moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>承诺在时段内办结的堵点中，按承诺办结的比例。</translation>
    </message>
    <message>
        <source>Hours to the first answer, mean</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>平均响应工时</translation>
    </message>
    <message>
        <source>Mean work hours from raising to the first answer, over pain points raised in the period and answered.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>时段内提出并已答复的堵点，从提出到首次答复的平均工作小时。</translation>
    </message>
    <message>
        <source>Work hours of the department by the work calendar.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>按工作日历和部门办公时间计。</translation>
    </message>
    <message>
        <source>Companies satisfied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>企业满意率</translation>
    </message>
    <message>
        <source>Share of the companies asked after a pain point was done that gave 4 or 5 of 5.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>堵点办结后回访的企业中，评 4 分或 5 分的比例。</translation>
    </message>
    <message>
        <source>Policies paid</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>政策兑现率</translation>
    </message>
    <message>
        <source>Money paid to companies, of the money that was approved in the period.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>时段内核准的金额中，已兑付给企业的比例。</translation>
    </message>
    <message>
        <source>Entitled, not applied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>应享未享</translation>
    </message>
    <message>
        <source>Open policies whose rule a company meets and for which it has not applied, over all companies.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>企业符合规则、尚未申请的在受理政策，全部企业合计。</translation>
    </message>
    <message>
        <source>Rules are evaluated on this workstation over the companies&apos; own fields, as of the data&apos;s date.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>规则在本机按企业字段计算，以数据日期为准。</translation>
    </message>
    <message>
        <source>Companies entitled, not applied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>应享未享企业</translation>
    </message>
    <message>
        <source>Companies that meet the rule of at least one open policy for which they have not applied.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>至少符合一项在受理政策的规则、尚未申请的企业。</translation>
    </message>
    <message>
        <source>Companies visited</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>四上企业走访覆盖率</translation>
    </message>
    <message>
        <source>Share of the companies above the statistical threshold that were visited in the year up to the data&apos;s date.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation>四上企业中，数据日期前一年内走访过的比例。</translation>
    </message>
    <message>
        <source>Pain points by community</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation>各社区堵点</translation>
    </message>
    <message>
        <source>Company service</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation>企业服务</translation>
    </message>
    <message>
        <source>Companies visited in the year</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation>一年内走访过的企业</translation>
    </message>
    <message>
        <source>Pain points by category</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation>堵点类别</translation>
    </message>
    <message>
        <source>Pain points by industry</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation>堵点所属行业</translation>
    </message>
    <message>
        <source>Pain points by department</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation>堵点承办部门</translation>
    </message>
    <message>
        <source>{issue_no} · {category} · {channel} · {community_code}</source>
        <extracomment>resources/cards/company_issue.json</extracomment>
        <translation>{issue_no} · {category} · {channel} · {community_code}</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>走访</translation>
    </message>
    <message>
        <source>{policy_id} · {level} · {lead_dept}</source>
        <extracomment>resources/cards/policy.json</extracomment>
        <translation>{policy_id} · {level} · {lead_dept}</translation>
    </message>
    <message>
        <source>Holders</source>
        <extracomment>resources/boards/duty.json</extracomment>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Holder</source>
        <extracomment>resources/boards/duty.json</extracomment>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Marked cases</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation>典型案例</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation>注销（吊销、迁出）日期</translation>
    </message>
    <message>
        <source>Children by year of birth</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation>分出生年份儿童数</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Children</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation>儿童数</translation>
    </message>
    <message>
        <source>Limits for schools</source>
        <extracomment>resources/schema/school_limit.json</extracomment>
        <translation>学校标准限值</translation>
    </message>
    <message>
        <source>Done at once</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Tax per mu of floor area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>亩均税收（建筑面积）</translation>
    </message>
    <message>
        <source>yuan/mu</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>元/亩</translation>
    </message>
    <message>
        <source>Tax of the tax year divided by gross floor area in mu, over buildings with both.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>税收年度税收除以建筑面积（折算为亩），只计两项都有的楼宇。</translation>
    </message>
    <message>
        <source>Tenants registered here</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>楼宇企业本地注册率</translation>
    </message>
    <message>
        <source>Share of the companies in business that sit in a building of the data and are registered here.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>入驻楼宇的存续企业中在本地注册的比例。</translation>
    </message>
    <message>
        <source>Companies closed</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>注销企业</translation>
    </message>
    <message>
        <source>Companies deregistered or revoked in the period.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>时期内注销或吊销的企业。</translation>
    </message>
    <message>
        <source>By the day of deregistration; those moved away are not counted.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>按注销日期统计，不含迁出企业。</translation>
    </message>
    <message>
        <source>Net new companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>净增企业</translation>
    </message>
    <message>
        <source>Companies founded in the period less those deregistered or revoked in it.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>时期内新设企业减去注销、吊销企业。</translation>
    </message>
    <message>
        <source>Those moved in or away are not counted.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>不含迁入、迁出企业。</translation>
    </message>
    <message>
        <source>Location quotient, staff</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>区位商（从业人员）</translation>
    </message>
    <message>
        <source>Share of the chosen industries in the staff here, divided by their share in the staff of the whole city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>所选行业在本区域从业人员中的占比，除以其在全域从业人员中的占比。</translation>
    </message>
    <message>
        <source>Location quotient, companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>区位商（企业数）</translation>
    </message>
    <message>
        <source>Share of the chosen industries in the companies here, divided by their share in the companies of the whole city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>所选行业在本区域企业数中的占比，除以其在全域企业数中的占比。</translation>
    </message>
    <message>
        <source>Completeness of chains</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>产业链完整度</translation>
    </message>
    <message>
        <source>Segments of the industry chains that have a company in business, as a share of all segments of the city&apos;s chains.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>有存续企业的产业链环节数占全部产业链环节数的比例。</translation>
    </message>
    <message>
        <source>Segments by the code list; chains that occur in the city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>环节按代码表，产业链取全域已有的。</translation>
    </message>
    <message>
        <source>Open primary and junior schools that meet at least six of the seven items of balanced education.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办小学、初中里七项优质均衡指标至少六项达标的学校。</translation>
    </message>
    <message>
        <source>Share of the open primary and junior schools that meet at least six of the seven items of balanced education.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办小学、初中里七项优质均衡指标至少六项达标的学校比例。</translation>
    </message>
    <message>
        <source>Items met, mean</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>平均达标项数</translation>
    </message>
    <message>
        <source>items</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>项</translation>
    </message>
    <message>
        <source>Mean number of the seven items of balanced education that an open primary or junior school meets.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>在办小学、初中平均达到七项优质均衡指标中的几项。</translation>
    </message>
    <message>
        <source>Schools short of staff</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>教职工不足的学校</translation>
    </message>
    <message>
        <source>Open schools with more pupils per member of staff than the staffing standard of their stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>生员比（学生数/教职工数）高于本学段编制标准的在办学校。</translation>
    </message>
    <message>
        <source>Schools above the class size</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>班额超标的学校</translation>
    </message>
    <message>
        <source>Open primary and junior schools with more pupils per class on average than the limit of their stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>平均班额高于本学段限值的在办小学、初中。</translation>
    </message>
    <message>
        <source>Variation, primary: Teachers above the required degree</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：高于规定学历教师</translation>
    </message>
    <message>
        <source>Coefficient of variation of this item per pupil among the primary schools, weighted by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>该项生均指标在小学之间的差异系数，按学生数加权。</translation>
    </message>
    <message>
        <source>Variation, primary: Backbone teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：骨干教师</translation>
    </message>
    <message>
        <source>Variation, primary: PE and art teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：体育艺术教师</translation>
    </message>
    <message>
        <source>Variation, primary: Teaching area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：教学及辅助用房面积</translation>
    </message>
    <message>
        <source>Variation, primary: Sports area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：体育运动场馆面积</translation>
    </message>
    <message>
        <source>Variation, primary: Equipment</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：教学仪器设备值</translation>
    </message>
    <message>
        <source>Variation, primary: Multimedia rooms</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>小学差异系数：网络多媒体教室</translation>
    </message>
    <message>
        <source>Variation, junior: Teachers above the required degree</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：高于规定学历教师</translation>
    </message>
    <message>
        <source>Coefficient of variation of this item per pupil among the junior schools, weighted by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>该项生均指标在初中之间的差异系数，按学生数加权。</translation>
    </message>
    <message>
        <source>Variation, junior: Backbone teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：骨干教师</translation>
    </message>
    <message>
        <source>Variation, junior: PE and art teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：体育艺术教师</translation>
    </message>
    <message>
        <source>Variation, junior: Teaching area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：教学及辅助用房面积</translation>
    </message>
    <message>
        <source>Variation, junior: Sports area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：体育运动场馆面积</translation>
    </message>
    <message>
        <source>Variation, junior: Equipment</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：教学仪器设备值</translation>
    </message>
    <message>
        <source>Variation, junior: Multimedia rooms</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>初中差异系数：网络多媒体教室</translation>
    </message>
    <message>
        <source>Items by mail</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>包邮事项数</translation>
    </message>
    <message>
        <source>Items whose papers are sent home free of charge.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>证照材料免费寄送到家的事项数。</translation>
    </message>
    <message>
        <source>Items met of the standard</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>优质均衡达标项数</translation>
    </message>
    <message>
        <source>Items met by school</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation>各校优质均衡达标项数</translation>
    </message>
    <message>
        <source>Standard</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>办学标准对照</translation>
    </message>
    <message>
        <source>Balanced education</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation>义务教育优质均衡</translation>
    </message>
    <message>
        <source>Items of all schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation>全部学校各项指标</translation>
    </message>
    <message>
        <source>Variation among primary schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation>小学校际差异系数</translation>
    </message>
    <message>
        <source>Variation among junior schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation>初中校际差异系数</translation>
    </message>
    <message>
        <source>Primary</source>
        <extracomment>resources/planning/places.json</extracomment>
        <translation>小学</translation>
    </message>
    <message>
        <source>Junior secondary</source>
        <extracomment>resources/planning/places.json</extracomment>
        <translation>初中</translation>
    </message>
    <message>
        <source>Image before</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>前期影像</translation>
    </message>
    <message>
        <source>Image after</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation>后期影像</translation>
    </message>
    <message>
        <source>Drone images</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>无人机影像</translation>
    </message>
    <message>
        <source>Image no.</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>影像编号</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Flight height</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>航高</translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>地面分辨率</translation>
    </message>
    <message>
        <source>cm</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation>厘米</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Patrol coverage</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>巡查覆盖率</translation>
    </message>
    <message>
        <source>Share of the duty area that was photographed at least once in the last 30 days.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>近 30 天内至少拍摄过一次的责任区面积占比。</translation>
    </message>
    <message>
        <source>Duty area = all communities. What several images show counts once; older images are stale.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>责任区为全部社区。多张影像重叠只计一次；更早的影像视为过期。</translation>
    </message>
    <message>
        <source>Footprints by age</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>影像覆盖范围（按新旧）</translation>
    </message>
    <message>
        <source>Less than 7 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>7 天以内</translation>
    </message>
    <message>
        <source>7 to 14 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>7 至 14 天</translation>
    </message>
    <message>
        <source>14 to 30 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>14 至 30 天</translation>
    </message>
    <message>
        <source>30 days and more: stale</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>30 天及以上（过期）</translation>
    </message>
    <message>
        <source>Age of the last look</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>距最近巡查天数</translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>巡查盲区</translation>
    </message>
    <message>
        <source>Patrol coverage by community</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>各社区巡查覆盖率</translation>
    </message>
    <message>
        <source>Ticket&apos;s trace</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation>工单全流程</translation>
    </message>
    <message>
        <source>Before and after</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation>前后对照</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation>闭环</translation>
    </message>
    <message>
        <source>{media_id}</source>
        <extracomment>resources/cards/drone_media.json</extracomment>
        <translation>{media_id}</translation>
    </message>
    <message>
        <source>{kind} · {scene} · {community_code}</source>
        <extracomment>resources/cards/drone_media.json</extracomment>
        <translation>{kind} · {scene} · {community_code}</translation>
    </message>
    <message>
        <source>Found on patrol</source>
        <extracomment>resources/patrol/rules.json</extracomment>
        <translation>巡查主动发现</translation>
    </message>
    <message>
        <source>Checks on the ground</source>
        <extracomment>resources/patrol/rules.json</extracomment>
        <translation>地面核查</translation>
    </message>
    <message>
        <source>City standard (to be verified): 19 in primary, 13.5 in junior, 12.5 in senior schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>城市编制标准（待核）：小学 19、初中 13.5、高中 12.5（学生 ÷ 教职工）。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 1.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：1。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 4.2 primary, 5.3 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：小学 4.2、初中 5.3。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 0.9.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：0.9。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 4.5 primary, 5.8 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：小学 4.5、初中 5.8。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 7.5 primary, 10.2 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：小学 7.5、初中 10.2。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 2,000 primary, 2,500 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：小学 2,000、初中 2,500。</translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 2.3 primary, 2.4 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡限值（待核）：小学 2.3、初中 2.4。</translation>
    </message>
    <message>
        <source>Limits of dataset school_limit, else those shipped (to be verified). Schools of several stages: limits weighed by the years of each stage. What is not known is not met.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>限值取数据集“学校标准限值”，没有时用随附限值（待核）。一贯制学校按各学段年数折算限值。无数据的项不算达标。</translation>
    </message>
    <message>
        <source>Limits of dataset school_limit, else those shipped (to be verified).</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>限值取数据集“学校标准限值”，没有时用随附限值（待核）。</translation>
    </message>
    <message>
        <source>All staff, not teachers alone. 19 in primary, 13.5 in junior, 12.5 in senior schools (to be verified); schools of several stages by the years of each.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>按全部教职工计算，不是专任教师。标准（待核）：小学 19、初中 13.5、高中 12.5；一贯制学校按各学段年数折算。</translation>
    </message>
    <message>
        <source>45 in primary, 50 in junior schools (to be verified); schools of several stages by the years of each. Single classes are not in the data.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>限值（待核）：小学 45 人、初中 50 人；一贯制学校按各学段年数折算。数据中没有单个班级。</translation>
    </message>
    <message>
        <source>Limit 0.50 (to be verified). Schools of several stages are left out: their figures are not split by stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>限值 0.50（待核）。一贯制学校数据未分学段，不计入。</translation>
    </message>
    <message>
        <source>Limit 0.45 (to be verified). Schools of several stages are left out: their figures are not split by stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>限值 0.45（待核）。一贯制学校数据未分学段，不计入。</translation>
    </message>
    <message>
        <source>Assessment of balanced compulsory education, 2017 (to be verified); staffing standard of cities, 2014 (to be verified); class size 45 and 50 (to be verified). Schools of several stages: limits weighed by the years of each stage.</source>
        <extracomment>resources/standards/school.json</extracomment>
        <translation>县域义务教育优质均衡发展督导评估（2017，待核）；城市中小学教职工编制标准（2014，待核）；班额 45、50 人（待核）。一贯制学校按各学段年数折算限值。</translation>
    </message>
    <message>
        <source>Teaching and other staff</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation>教职工</translation>
    </message>
    <message>
        <source>Schools up to standard</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡达标学校</translation>
    </message>
    <message>
        <source>Up to standard</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation>优质均衡达标率</translation>
    </message>
    <message>
        <source>Take over what the centre published</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>获取中心发布的数据</translation>
    </message>
    <message>
        <source>Flight zones</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation>飞行管控与巡查区</translation>
    </message>
    <message>
        <source>Zone no.</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation>区域编号</translation>
    </message>
    <message>
        <source>Greatest height above ground</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation>最大真高</translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Issued by</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>No flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>禁飞区</translation>
    </message>
    <message>
        <source>Limited flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>限飞区</translation>
    </message>
    <message>
        <source>River patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>河道巡查区</translation>
    </message>
    <message>
        <source>Forest patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>林区巡查区</translation>
    </message>
    <message>
        <source>{kind}</source>
        <extracomment>resources/cards/flight_zone.json</extracomment>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>Chain links</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>产业链关联</translation>
    </message>
    <message>
        <source>Link no.</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>关联编号</translation>
    </message>
    <message>
        <source>Supplier</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>供应方</translation>
    </message>
    <message>
        <source>Segment of the supplier</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>供应方环节</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>需求方</translation>
    </message>
    <message>
        <source>Segment of the customer</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation>需求方环节</translation>
    </message>
    <message>
        <source>Chain companies</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>产业链企业</translation>
    </message>
    <message>
        <source>Upstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>上游</translation>
    </message>
    <message>
        <source>Midstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>中游</translation>
    </message>
    <message>
        <source>Downstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>下游</translation>
    </message>
    <message>
        <source>{chain}</source>
        <extracomment>resources/cards/chain_link.json</extracomment>
        <translation>{chain}</translation>
    </message>
    <message>
        <source>{from_segment} · {to_segment}</source>
        <extracomment>resources/cards/chain_link.json</extracomment>
        <translation>{from_segment} → {to_segment}</translation>
    </message>
    <message>
        <source>Data deliveries</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>数据交付批次</translation>
    </message>
    <message>
        <source>Delivery no.</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>批次编号</translation>
    </message>
    <message>
        <source>Provided by</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>提供部门</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Rows received</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>收到行数</translation>
    </message>
    <message>
        <source>Rows passed</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>合格行数</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>变更行数</translation>
    </message>
    <message>
        <source>Rows refused</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>拒收行数</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>入库批次</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>配方</translation>
    </message>
    <message>
        <source>From the recorded batches</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation>由入库记录得出</translation>
    </message>
    <message>
        <source>Data coverage</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation>数据覆盖</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation>最新记录日期</translation>
    </message>
    <message>
        <source>Data holdings</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>数据资源目录</translation>
    </message>
    <message>
        <source>Used by</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>使用部门</translation>
    </message>
    <message>
        <source>Departments concerned</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>涉及部门数</translation>
    </message>
    <message>
        <source>Committed</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>已承诺提供</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>已挂接</translation>
    </message>
    <message>
        <source>Cells that must be filled</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>必填单元格</translation>
    </message>
    <message>
        <source>Of them filled</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>其中已填</translation>
    </message>
    <message>
        <source>Has positions</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>有空间位置</translation>
    </message>
    <message>
        <source>Rows located</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>已定位行数</translation>
    </message>
    <message>
        <source>Deliveries received</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>收到批次</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>最近到数</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>距今</translation>
    </message>
    <message>
        <source>Freshness</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation>得分</translation>
    </message>
    <message>
        <source>Datasets delivered</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据挂接率</translation>
    </message>
    <message>
        <source>Share of the datasets that a department has committed itself to provide that are here with at least one row.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>部门承诺提供的数据集中，已到位（至少有一行）的占比。</translation>
    </message>
    <message>
        <source>As kept last (“Keep these figures” on the page on the quality of the data).</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>以最近一次留存为准（“数据质量”页的“留存本次结果”）。</translation>
    </message>
    <message>
        <source>Deliveries on time</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据及时率</translation>
    </message>
    <message>
        <source>Share of the deliveries due in the period, by the end of their day, that had come by then.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期到期的批次中，在到期日当天（含）之前收到的占比。</translation>
    </message>
    <message>
        <source>Due is the last day of each agreed period (day, week from Monday, month, quarter, year). A delivery is for the period in which it comes; of several the first may be the late one of the period before.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>到期日为约定周期（日、自周一起的周、月、季、年）的最后一天。批次归入其到达的周期；同一周期到达多批而上一周期缺交的，首批作为上一周期的迟交批次。</translation>
    </message>
    <message>
        <source>Complete</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>完整率</translation>
    </message>
    <message>
        <source>Cells that must be filled and are, over all rows of all datasets.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>全部数据集各行必填单元格中，已填写的占比。</translation>
    </message>
    <message>
        <source>Key fields and fields marked as required. As kept last (“Keep these figures” on the page on the quality of the data).</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>必填指主键字段和标为必填的字段。以最近一次留存为准（“数据质量”页的“留存本次结果”）。</translation>
    </message>
    <message>
        <source>Share of rows passed</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据合格率</translation>
    </message>
    <message>
        <source>Rows of the deliveries received in the period that passed the checks, or were mended since.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期收到批次的行数中，校验合格或此后已修正的占比。</translation>
    </message>
    <message>
        <source>Deliveries of which the number of rows is known.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>仅计行数已知的批次。</translation>
    </message>
    <message>
        <source>Share of rows located</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据匹配率</translation>
    </message>
    <message>
        <source>Rows that have a position, of the rows of all datasets that have positions.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>有空间位置的数据集各行中，已定位的占比。</translation>
    </message>
    <message>
        <source>Datasets shared</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据共享率</translation>
    </message>
    <message>
        <source>Share of all datasets that two departments or more use.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>全部数据集中，两个及以上部门使用的占比。</translation>
    </message>
    <message>
        <source>A department that provides a dataset uses it, too. Counted are all datasets that are here or were agreed, but not the three that tell of the data themselves.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>提供部门视同使用部门。统计范围为已到位或已约定的全部数据集，不含记录数据自身情况的三个数据集。</translation>
    </message>
    <message>
        <source>Datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据集</translation>
    </message>
    <message>
        <source>datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>个</translation>
    </message>
    <message>
        <source>Datasets that are here or were agreed.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>已到位或已约定的数据集。</translation>
    </message>
    <message>
        <source>Counted are all datasets that are here or were agreed, but not the three that tell of the data themselves.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>统计范围为已到位或已约定的全部数据集，不含记录数据自身情况的三个数据集。</translation>
    </message>
    <message>
        <source>Stale datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>陈旧数据集</translation>
    </message>
    <message>
        <source>Datasets into which nothing has come, and in which nothing has changed, for 100 days or more.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>100 天及以上没有新批次、也没有变更的数据集。</translation>
    </message>
    <message>
        <source>Score, mean</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>平均质量得分</translation>
    </message>
    <message>
        <source>points</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>分</translation>
    </message>
    <message>
        <source>Mean score of the datasets: the mean of completeness, rows passed, rows located and freshness, as far as they apply.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>各数据集质量得分的平均值；得分为完整、合格、匹配、新鲜四项中适用各项的平均。</translation>
    </message>
    <message>
        <source>deliveries</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>批</translation>
    </message>
    <message>
        <source>Deliveries received in the period.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期收到的批次。</translation>
    </message>
    <message>
        <source>Deliveries late</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>迟交批次</translation>
    </message>
    <message>
        <source>Deliveries due in the period that came after their day.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期到期、逾期后才收到的批次。</translation>
    </message>
    <message>
        <source>Deliveries missing</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>缺交批次</translation>
    </message>
    <message>
        <source>Deliveries due in the period that have not come.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期到期、至今未收到的批次。</translation>
    </message>
    <message>
        <source>rows</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the deliveries received in the period that were refused and not mended since.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>本期收到批次中被拒收、至今未修正的行。</translation>
    </message>
    <message>
        <source>Provided or used</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>提供或使用</translation>
    </message>
    <message>
        <source>agreements</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>项</translation>
    </message>
    <message>
        <source>Agreements of departments to provide or to use a dataset.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>部门提供或使用数据集的约定。</translation>
    </message>
    <message>
        <source>Mean age</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>平均距今</translation>
    </message>
    <message>
        <source>Days since the newest entry of a dataset in the area, mean over the datasets that have rows there.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>辖区内各数据集最新记录距今天数的平均值（仅计在该辖区有记录的数据集）。</translation>
    </message>
    <message>
        <source>By the rows&apos; own date; of datasets without one, by their last delivery. Choose a dataset to see its age alone.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>按记录自身日期计；没有日期的数据集按最近交付日计。选定一个数据集即只看该数据集。</translation>
    </message>
    <message>
        <source>Rows by area</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>辖区行数</translation>
    </message>
    <message>
        <source>Rows that name an area, over all datasets.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>各数据集中注明辖区的行数合计。</translation>
    </message>
    <message>
        <source>Choose a dataset to see its coverage alone.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>选定一个数据集即只看该数据集的覆盖情况。</translation>
    </message>
    <message>
        <source>Datasets by area</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>辖区数据集</translation>
    </message>
    <message>
        <source>Pairs of datasets and communities with at least one row: of one community, the datasets that have rows there.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation>数据集与社区的组合数（至少有一行）；就单个社区而言，即在该社区有记录的数据集数。</translation>
    </message>
    <message>
        <source>Age and coverage by community</source>
        <extracomment>resources/layers/data.json</extracomment>
        <translation>各社区数据时效与覆盖</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>Deliveries on time by month</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>各月数据及时率</translation>
    </message>
    <message>
        <source>Deliveries on time by department</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>各部门数据及时率</translation>
    </message>
    <message>
        <source>Datasets by department</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>各部门提供或使用的数据集</translation>
    </message>
    <message>
        <source>Rows refused by dataset</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>各数据集拒收行数</translation>
    </message>
    <message>
        <source>Datasets by freshness</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>数据集新鲜度</translation>
    </message>
    <message>
        <source>Datasets by openness</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>数据集开放属性</translation>
    </message>
    <message>
        <source>Age of the newest entry by dataset</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>各数据集最新记录距今</translation>
    </message>
    <message>
        <source>{dataset}</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation>{dataset}</translation>
    </message>
    <message>
        <source>{arrival_id} · {department}</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation>{arrival_id} · {department}</translation>
    </message>
    <message>
        <source>Lineage</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation>来源追溯</translation>
    </message>
    <message>
        <source>{department} · {legal_class} · {frequency} · {lamp}</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation>{department} · {legal_class} · {frequency} · {lamp}</translation>
    </message>
    <message>
        <source>Agreements</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation>共享约定</translation>
    </message>
    <message>
        <source>Deliveries: due – received · rows · refused · file</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation>交付批次：应交日期——收到日期 · 行数 · 拒收 · 文件</translation>
    </message>
    <message>
        <source>Main economy, as tagged</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation>主要经济形态（按标注）</translation>
    </message>
    <message>
        <source>Headquarters economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>总部经济</translation>
    </message>
    <message>
        <source>Head offices</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>总部</translation>
    </message>
    <message>
        <source>Companies that are headquarters, by their mark or their economy, and the buildings in which one of them sits.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>标注为总部或经济形态为总部经济的企业，以及有这类企业入驻的楼宇。</translation>
    </message>
    <message>
        <source>Building economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>楼宇经济</translation>
    </message>
    <message>
        <source>Buildings that pay at least 10 million yuan of tax in the year that the data have, and the companies that sit in them. The limit is to be confirmed.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>数据所载年度纳税 1000 万元及以上的楼宇，以及入驻其中的企业。限值待核。</translation>
    </message>
    <message>
        <source>Metro economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>地铁经济</translation>
    </message>
    <message>
        <source>Metro</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>地铁</translation>
    </message>
    <message>
        <source>Companies and buildings within 500 m of a metro station in a straight line, of a building from its middle; trams are left out. The limit is to be confirmed.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>距地铁站直线 500 米以内的企业和楼宇（楼宇从其中部量起），不含有轨电车站。限值待核。</translation>
    </message>
    <message>
        <source>Platform economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>平台经济</translation>
    </message>
    <message>
        <source>Platforms</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>平台</translation>
    </message>
    <message>
        <source>Companies of the internet platforms (GB/T 4754-2017, 6431 to 6439) or tagged as platforms, and the buildings in which one of them sits.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation>互联网平台企业（GB/T 4754-2017 行业代码 6431—6439）或标注为平台经济的企业，以及有这类企业入驻的楼宇。</translation>
    </message>
    <message>
        <source>Changes of communities</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>社区区划沿革</translation>
    </message>
    <message>
        <source>Former code</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>原代码</translation>
    </message>
    <message>
        <source>Former name</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>原名称</translation>
    </message>
    <message>
        <source>Former English name</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>原英文名称</translation>
    </message>
    <message>
        <source>New code</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>新代码</translation>
    </message>
    <message>
        <source>In force from</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Share of the former community</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation>占原社区比例</translation>
    </message>
    <message>
        <source>Licences of enterprises</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation>企业证照</translation>
    </message>
    <message>
        <source>Licence no.</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation>证照编号</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Enterprises by year</source>
        <extracomment>resources/schema/enterprise_year.json</extracomment>
        <translation>企业年度数据</translation>
    </message>
    <message>
        <source>School catchments</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation>学区</translation>
    </message>
    <message>
        <source>Enrolment year</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation>招生年度</translation>
    </message>
    <message>
        <source>Schematic</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation>示意</translation>
    </message>
    <message>
        <source>Cases of the street hall in the year</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation>街道大厅全年办件量</translation>
    </message>
    <message>
        <source>By the special channel</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>绿色通道办理</translation>
    </message>
    <message>
        <source>At the window for companies</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation>惠企专窗办理</translation>
    </message>
    <message>
        <source>Tax year: the last one with figures up to the end of the period.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>纳税年度：期末前最近一个有数据的年度。</translation>
    </message>
    <message>
        <source>1 mu = 666.67 m². By floor area: the land of the buildings is not in the data. Tax year: the last one with figures up to the end of the period.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation>1 亩 = 666.67 平方米。按建筑面积计：数据中没有楼宇用地面积。纳税年度：期末前最近一个有数据的年度。</translation>
    </message>
    <message>
        <source>Children of 0 to 14</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation>0—14 岁人口</translation>
    </message>
    <message>
        <source>Children who turn 0 to 14 in the year of the moment looked at.</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation>查看时点所在年度满 0—14 岁的人口。</translation>
    </message>
    <message>
        <source>By the year of birth.</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation>按出生年份。</translation>
    </message>
    <message>
        <source>Flights through restricted zones</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>穿越管控区架次</translation>
    </message>
    <message>
        <source>Flights begun in the period that went through a zone without flying, or through one with limited flying and not known to be below its limit.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>本期起飞、穿越禁飞区，或进入限飞区而不能确认未超高的架次。</translation>
    </message>
    <message>
        <source>Zones in force on the day of the flight (table of flight zones). The path counts; of flights without one the footprints of their images. Height = of the highest image.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>以飞行当日有效的管控区为准（管控区表）。按航迹判定，无航迹的按其影像覆盖范围；高度取该架次最高的一张影像。</translation>
    </message>
    <message>
        <source>Missions through restricted zones</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>穿越管控区任务</translation>
    </message>
    <message>
        <source>Missions planned for the period, flown or not, whose route goes through a zone without or with limited flying.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>本期计划（不论是否已飞）、航线穿越禁飞区或限飞区的任务数。</translation>
    </message>
    <message>
        <source>Zones in force on the planned day (table of flight zones). A route says no height, so each limited zone is named.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>以计划当日有效的管控区为准（管控区表）。航线不含高度，因此进入限飞区即提示。</translation>
    </message>
    <message>
        <source>People are spread evenly over each residential block; distances are straight lines (resources/coverage). Docks under maintenance do not count.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation>人口在各居住地块上均匀分布；距离为直线（resources/coverage）。维护中的机槽不计入。</translation>
    </message>
    <message>
        <source>As of the end of the period, or of the moment looked at where that is earlier; what is known of a company is of today.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>以期末为准，查看时点更早的以该时点为准；企业的其他情况为当前情况。</translation>
    </message>
    <message>
        <source>By their mark or their economy, as the headquarters economy is told; as of the end of the period, or of the moment looked at where that is earlier; what is known of a company is of today.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>按总部标记或经济形态认定，与总部经济口径一致；以期末为准，查看时点更早的以该时点为准；企业的其他情况为当前情况。</translation>
    </message>
    <message>
        <source>By staff of companies in business. Above 1: more at home here than in the city. It needs a chosen industry; without an area it is 1.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>按存续企业从业人员计算。大于 1 表示该行业在此集聚程度高于全域。须先选定行业；未选区域时为 1。</translation>
    </message>
    <message>
        <source>By number of companies in business. Above 1: more at home here than in the city. It needs a chosen industry; without an area it is 1.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation>按存续企业数计算。大于 1 表示该行业在此集聚程度高于全域。须先选定行业；未选区域时为 1。</translation>
    </message>
    <message>
        <source>Toilets, courts, playgrounds, car parks, barrier-free access and service stations of parks, for every 1,000 residents.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>每千名常住人口拥有的公园公厕、球场、游乐场、停车场、无障碍设施和驿站。</translation>
    </message>
    <message>
        <source>A park&apos;s parking places are one car park. Population as named by the workspace; sources differ.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation>一个公园的停车位计为一处停车场。人口以工作区注明的数据为准，各来源口径不同。</translation>
    </message>
    <message>
        <source>Reforms in force</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>已实施的改革</translation>
    </message>
    <message>
        <source>reforms</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>项</translation>
    </message>
    <message>
        <source>Service reforms, special channels and windows that have begun.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>已开始实施的服务改革、绿色通道和专窗。</translation>
    </message>
    <message>
        <source>One without a starting day counts.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>没有开始日期的计入。</translation>
    </message>
    <message>
        <source>Cases of a reform</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>单项改革办件量</translation>
    </message>
    <message>
        <source>Cases of the street hall that a reform served in the year; of several reforms their mean.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>全年街道大厅适用某项改革的办件量；多项改革取平均。</translation>
    </message>
    <message>
        <source>A case can be served by several reforms: they are never added.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>一件业务可同时适用多项改革，各项不得相加。</translation>
    </message>
    <message>
        <source>Special channel</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Cases that the street hall took by the special channel in the period: for old and disabled people, pregnant women, soldiers, people from Hong Kong, Macao and Taiwan, and foreigners.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>本期街道大厅绿色通道办件量：老年人、残疾人、孕妇、军人、港澳台居民和外国人。</translation>
    </message>
    <message>
        <source>Window for companies</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>惠企专窗</translation>
    </message>
    <message>
        <source>Cases taken at the window for companies of the street hall in the period.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation>本期街道大厅惠企专窗办件量。</translation>
    </message>
    <message>
        <source>Self-service terminals of places that are open.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>已启用网点的自助终端。</translation>
    </message>
    <message>
        <source>Places open by the moment; those without an opening day count.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>截至时点已启用的网点；未登记启用日期的计入。</translation>
    </message>
    <message>
        <source>Self-service cases divided by terminals and by the days of the period up to the moment.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>自助办理量除以终端台数和时段内截至时点的天数。</translation>
    </message>
    <message>
        <source>Terminals of places opened by then; a place without an opening day counts.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>按届时已启用网点的终端计；未登记启用日期的网点计入。</translation>
    </message>
    <message>
        <source>Halls, centres, zones and terminals that are open.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>已启用的政务大厅、社区中心、自助服务区和自助终端。</translation>
    </message>
    <message>
        <source>Mailed, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>包邮（街道）</translation>
    </message>
    <message>
        <source>Cases of street level whose papers were sent by mail in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>时段内街道一级证照包邮寄送的办件。</translation>
    </message>
    <message>
        <source>Mailed, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>包邮（社区中心）</translation>
    </message>
    <message>
        <source>Cases of community level whose papers were sent by mail in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>时段内社区一级证照包邮寄送的办件。</translation>
    </message>
    <message>
        <source>Online, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>网上办理（街道）</translation>
    </message>
    <message>
        <source>Cases done online, as a share of those accepted at street level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>街道一级网上办理量占已登记办理渠道的受理量的比例。</translation>
    </message>
    <message>
        <source>Online, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>网上办理（社区中心）</translation>
    </message>
    <message>
        <source>Cases done online, as a share of those accepted at community level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>社区一级网上办理量占已登记办理渠道的受理量的比例。</translation>
    </message>
    <message>
        <source>Done at once, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>即办件（街道）</translation>
    </message>
    <message>
        <source>Cases decided while people waited, as a share of those done at street level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>街道一级当场办结的件数占已办结件数的比例，只计有此项数据的。</translation>
    </message>
    <message>
        <source>Done at once, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>即办件（社区中心）</translation>
    </message>
    <message>
        <source>Cases decided while people waited, as a share of those done at community level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation>社区一级当场办结的件数占已办结件数的比例，只计有此项数据的。</translation>
    </message>
    <message>
        <source>Contribution to the growth</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>增量贡献</translation>
    </message>
    <message>
        <source>What each source, area or class adds to the growth of the accepted tickets, in points; together they are the growth.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>各来源、区域或类别对受理量增长的贡献（百分点），合计即为增幅。</translation>
    </message>
    <message>
        <source>Base: all accepted tickets of the year before. In one number it is the growth; split it by “Why did it change?”.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation>基数：上年全部受理工单。合为一个数即增幅，可用“为什么变了？”分解。</translation>
    </message>
    <message>
        <source>Through a zone without flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>穿越禁飞区</translation>
    </message>
    <message>
        <source>Above the limit of a zone</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>限飞区内超高</translation>
    </message>
    <message>
        <source>Through a limited zone, height not known</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation>进入限飞区（高度不明）</translation>
    </message>
    <message>
        <source>Buildings a fifth vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>空置五分之一以上的楼宇</translation>
    </message>
    <message>
        <source>20 % or more vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>空置 20% 及以上</translation>
    </message>
    <message>
        <source>Carriers a fifth vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation>空置五分之一以上的载体</translation>
    </message>
    <message>
        <source>Catchments of primary schools</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>小学学区</translation>
    </message>
    <message>
        <source>Catchments of junior schools</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation>初中学区</translation>
    </message>
    <message>
        <source>Open now</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation>正在开放</translation>
    </message>
    <message>
        <source>Datasets and departments</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation>数据集与部门</translation>
    </message>
    <message>
        <source>Flights by flight zones</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation>按管控区分的架次</translation>
    </message>
    <message>
        <source>Cases by reform</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation>各项改革办件量</translation>
    </message>
    <message>
        <source>{mission_id} · {scene} · {community_code}</source>
        <extracomment>resources/cards/drone_mission.json</extracomment>
        <translation>{mission_id} · {scene} · {community_code}</translation>
    </message>
    <message>
        <source>Flights by day</source>
        <extracomment>resources/cards/drone_mission.json</extracomment>
        <translation>每日飞行</translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>历年营业收入</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation>证照</translation>
    </message>
    <message>
        <source>Catchment</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation>学区</translation>
    </message>
    <message>
        <source>{stage} · {year} · {community_code}</source>
        <extracomment>resources/cards/school_catchment.json</extracomment>
        <translation>{stage} · {year} · {community_code}</translation>
    </message>
    <message>
        <source>{kind} · {started}</source>
        <extracomment>resources/cards/service_measure.json</extracomment>
        <translation>{kind} · {started}</translation>
    </message>
    <message>
        <source>Accepted by month</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation>按月受理量</translation>
    </message>
    <message>
        <source>Accepted by item</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation>按事项受理量</translation>
    </message>
    <message>
        <source>Self-service by month</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation>按月自助办理量</translation>
    </message>
    <message>
        <source>Monthly figures</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation>月度数据</translation>
    </message>
    <message>
        <source>Economy of buildings</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation>楼宇经济</translation>
    </message>
    <message>
        <source>Space and companies</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation>面积与企业</translation>
    </message>
    <message>
        <source>Communities by tax</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation>各社区税收</translation>
    </message>
    <message>
        <source>Report of the duty desk</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation>值班日报</translation>
    </message>
    <message>
        <source>Hotspots, repeats, cards</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation>热点、重复与红黄牌</translation>
    </message>
    <message>
        <source>Departments by tickets open past their limit</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation>各部门超期未结工单</translation>
    </message>
    <message>
        <source>Communities by tickets</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation>各社区工单量</translation>
    </message>
    <message>
        <source>Data quality and sharing</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation>数据质量与共享月报</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation>交付批次</translation>
    </message>
    <message>
        <source>Quality and sharing</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation>质量与共享</translation>
    </message>
    <message>
        <source>Departments by deliveries on time</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation>各部门按时交付情况</translation>
    </message>
    <message>
        <source>Drone patrols of the week</source>
        <extracomment>resources/reports/drone_week.json</extracomment>
        <translation>无人机巡查周报</translation>
    </message>
    <message>
        <source>Communities by findings</source>
        <extracomment>resources/reports/drone_week.json</extracomment>
        <translation>各社区发现问题数</translation>
    </message>
    <message>
        <source>Public services in figures</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation>政务服务数读</translation>
    </message>
    <message>
        <source>Windows and communities</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation>窗口与社区</translation>
    </message>
    <message>
        <source>Reforms</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation>改革举措</translation>
    </message>
    <message>
        <source>Accepted by item, street hall</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation>按事项受理量（街道大厅）</translation>
    </message>
    <message>
        <source>Communities by accepted cases</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation>各社区受理量</translation>
    </message>
    <message>
        <source>The range of each dock in a straight line; docks without one count 3,000 m. Docks under maintenance serve nothing.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>各机槽的直线航程；未给出的按 3,000 m。维护中的机槽不计入。</translation>
    </message>
    <message>
        <source>1,000 m in a straight line, a walk of about 15 minutes (GB 50180-2018, to be verified). Places that are not yet open serve nobody.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>直线 1,000 m，约步行 15 分钟（GB 50180-2018，待核）。尚未启用的网点不计入。</translation>
    </message>
    <message>
        <source>500 m in a straight line round every place with a terminal that is open.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation>有自助终端且已启用的地点周围直线 500 m。</translation>
    </message>
    <message>
        <source>Places that are open at the moment looked at (“As of” in the bar above), and the figures of these places. Public holidays and make-up work days are those of the work calendar. Where the opening hours are not written or cannot be read, a place counts neither as open nor as closed.</source>
        <extracomment>resources/lenses/opening.json</extracomment>
        <translation>查看时点（上方“截至”）正在开放的网点及其数据。节假日与调休按工作日历。没有写明或无法识别开放时间的，既不计为开放，也不计为关闭。</translation>
    </message>
    <message>
        <source>See tax and revenue of one company</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>查看单个企业的税收与营收</translation>
    </message>
    <message>
        <source>Explain a difference of the published figures</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation>说明公布数差异的原因</translation>
    </message>
    <message>
        <source>Late arrival</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>数据迟到</translation>
    </message>
    <message>
        <source>Records arrived after the figure was published.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>公布后才有记录到达。</translation>
    </message>
    <message>
        <source>Restated</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>已修订</translation>
    </message>
    <message>
        <source>The publisher corrected the records or the figure afterwards.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>发布单位事后更正了记录或数字。</translation>
    </message>
    <message>
        <source>Rounding</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>取整</translation>
    </message>
    <message>
        <source>The printed figure is rounded more than its tolerance says (about, more than, over).</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>公布数的取整（约、余、超）超过所定容差。</translation>
    </message>
    <message>
        <source>Different scope</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>范围不同</translation>
    </message>
    <message>
        <source>The figure counts other areas, times, sources or kinds of records.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>公布数统计的区域、时间、来源或记录类别不同。</translation>
    </message>
    <message>
        <source>Different definition</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>定义不同</translation>
    </message>
    <message>
        <source>The figure follows another formula than the indicator.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>公布数所用公式与指标不同。</translation>
    </message>
    <message>
        <source>Error of the publication</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>公布数有误</translation>
    </message>
    <message>
        <source>The published figure is wrong, as its publisher confirmed.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation>发布单位已确认公布数有误。</translation>
    </message>
</context>
<context>
    <name>LayerSources</name>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>Source: %1 (change %2)</source>
        <translation>来源：%1（变更 %2）</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>最近变更：%1</translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation>数据截至 %1</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The role “%1” may not explain differences.</source>
        <translation>角色“%1”不能说明差异原因。</translation>
    </message>
    <message>
        <source>The note is longer than %1 characters.</source>
        <translation>备注超过 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>per km²</source>
        <translation>每平方公里</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>%1均值</translation>
    </message>
    <message>
        <source>few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多</translation>
    </message>
    <message>
        <source>class limits locked</source>
        <translation>分级已锁定</translation>
    </message>
    <message>
        <source>cells of %1</source>
        <translation>格宽 %1</translation>
    </message>
    <message>
        <source>No data, or 0 before</source>
        <translation>无数据或原为 0</translation>
    </message>
    <message>
        <source>Too few rows (n &lt; %1)</source>
        <translation>行数过少（n &lt; %1）</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>变化：%1</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>size = %1</source>
        <translation>大小 = %1</translation>
    </message>
    <message>
        <source>letter = %1</source>
        <translation>字 = %1</translation>
    </message>
    <message>
        <source>A whole community</source>
        <translation>整个社区</translation>
    </message>
    <message>
        <source>Tickets of 7 days</source>
        <translation>近 7 天工单</translation>
    </message>
    <message>
        <source>%1 · expected %2 · +%3 σ</source>
        <translation>%1 · 预期 %2 · +%3 σ</translation>
    </message>
    <message>
        <source>7 days up to %1</source>
        <translation>截至 %1 的 7 天</translation>
    </message>
    <message>
        <source>the weeks before are not known</source>
        <translation>缺少之前各周数据</translation>
    </message>
    <message>
        <source>there is no date to look from</source>
        <translation>没有可用的数据日期</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Never looked at</source>
        <translation>从未巡查</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>最近查看</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>天前</translation>
    </message>
    <message>
        <source>Blind spot</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>more complaints than before</source>
        <translation>投诉比前期增加件数</translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation>从未巡查</translation>
    </message>
    <message>
        <source>%1, %2 days ago · %3</source>
        <translation>%1（%2 天前）· %3</translation>
    </message>
    <message>
        <source>%1 complaints in %2 days, %3 in those before</source>
        <translation>近 %2 天投诉 %1 件，前 %2 天 %3 件</translation>
    </message>
    <message>
        <source>Withheld (fewer than %1 companies)</source>
        <translation>不予显示（不足 %1 家企业）</translation>
    </message>
</context>
<context>
    <name>MapExport</name>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Data until %1, %2</source>
        <translation>数据截至 %1，%2</translation>
    </message>
    <message>
        <source>Tiles of the basemap that are missing: %1</source>
        <translation>底图缺失的瓦片数：%1</translation>
    </message>
</context>
<context>
    <name>MeasureText</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 公顷</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>×100 million</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>×10,000</source>
        <translation>万</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>NumberMenu</name>
    <message>
        <source>Where this number comes from</source>
        <translation>溯源</translation>
    </message>
    <message>
        <source>Open %1 rows of the numerator</source>
        <translation>打开分子 %1 行</translation>
    </message>
    <message>
        <source>Open its rows of the numerator</source>
        <translation>打开分子明细</translation>
    </message>
    <message>
        <source>Open %1 rows</source>
        <translation>打开 %1 行</translation>
    </message>
    <message>
        <source>Open its rows</source>
        <translation>打开明细</translation>
    </message>
    <message>
        <source>Open %1 rows of the denominator</source>
        <translation>打开分母 %1 行</translation>
    </message>
    <message>
        <source>Open its rows of the denominator</source>
        <translation>打开分母明细</translation>
    </message>
    <message>
        <source>Why did it change?…</source>
        <translation>为什么变了？…</translation>
    </message>
    <message>
        <source>Copy number and definition</source>
        <translation>复制数字与口径</translation>
    </message>
    <message>
        <source>What this number rests on</source>
        <translation>数字依据</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>not known: the opening hours are not understood</source>
        <translation>不详：开放时间无法识别</translation>
    </message>
    <message>
        <source>open all the time</source>
        <translation>全天开放</translation>
    </message>
    <message>
        <source>closed, for two weeks at least</source>
        <translation>关闭，至少两周</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>开放至 %1</translation>
    </message>
    <message>
        <source>closed, opens %1</source>
        <translation>已关闭，%1 开放</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>not yet sent</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>上报中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>not a signature line</source>
        <translation>不是签名行</translation>
    </message>
    <message>
        <source>the signature of %1 does not fit the content</source>
        <translation>%1 的签名与内容不符</translation>
    </message>
    <message>
        <source>manifest: %1</source>
        <translation>清单：%1</translation>
    </message>
    <message>
        <source>manifest: not a OneMap package</source>
        <translation>清单：不是一张图数据包</translation>
    </message>
    <message>
        <source>manifest: format version %1, this program knows %2</source>
        <translation>清单：格式版本 %1，本程序只认识 %2</translation>
    </message>
    <message>
        <source>manifest: %1 is missing or wrong</source>
        <translation>清单：%1 缺失或有误</translation>
    </message>
    <message>
        <source>the archive cannot be read (%1)</source>
        <translation>压缩包无法读取（%1）</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 无法读取</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 已损坏</translation>
    </message>
    <message>
        <source>%1 is an archive in the archive</source>
        <translation>%1 是包中之包</translation>
    </message>
    <message>
        <source>%1 is larger than it says</source>
        <translation>%1 比声明的大</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 过大</translation>
    </message>
    <message>
        <source>%1 is not as large as the manifest says</source>
        <translation>%1 的大小与清单不符</translation>
    </message>
    <message>
        <source>an entry is not in the manifest</source>
        <translation>有条目不在清单中</translation>
    </message>
    <message>
        <source>%1 is not what was signed</source>
        <translation>%1 与签名内容不符</translation>
    </message>
    <message>
        <source>the manifest names another key than the one that signed it</source>
        <translation>清单所写的密钥不是签名的密钥</translation>
    </message>
    <message>
        <source>valid only until %1</source>
        <translation>有效期只到 %1</translation>
    </message>
    <message>
        <source>%1 holds a line that is too long</source>
        <translation>%1 有一行过长</translation>
    </message>
    <message>
        <source>%1 has not as many lines as the manifest says</source>
        <translation>%1 的行数与清单不符</translation>
    </message>
    <message>
        <source>is encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>does not say its size in its header</source>
        <translation>头部没有写明大小</translation>
    </message>
    <message>
        <source>has flags 0x%1</source>
        <translation>标志位为 0x%1</translation>
    </message>
    <message>
        <source>is packed by method %1</source>
        <translation>用方法 %1 压缩</translation>
    </message>
    <message>
        <source>needs version %1</source>
        <translation>需要版本 %1</translation>
    </message>
    <message>
        <source>has extra fields</source>
        <translation>带有附加字段</translation>
    </message>
    <message>
        <source>is stored, but its sizes differ</source>
        <translation>未压缩，但大小不一致</translation>
    </message>
    <message>
        <source>unpacks to more than %1 times its size</source>
        <translation>解压后超过自身的 %1 倍</translation>
    </message>
    <message>
        <source>is a link, folder or device</source>
        <translation>是链接、文件夹或设备</translation>
    </message>
    <message>
        <source>is a folder or volume</source>
        <translation>是文件夹或卷</translation>
    </message>
    <message>
        <source>entry &quot;%1&quot; %2</source>
        <translation>条目“%1”%2</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>too short for a package</source>
        <translation>太短，不是数据包</translation>
    </message>
    <message>
        <source>cut short, or something follows the archive</source>
        <translation>不完整，或压缩包后还有内容</translation>
    </message>
    <message>
        <source>the end record is not that of a plain archive</source>
        <translation>结尾记录不是普通压缩包的</translation>
    </message>
    <message>
        <source>more than %1 entries</source>
        <translation>超过 %1 个条目</translation>
    </message>
    <message>
        <source>the directory does not lie where the end record says</source>
        <translation>目录不在结尾记录所说的位置</translation>
    </message>
    <message>
        <source>the directory is cut short</source>
        <translation>目录不完整</translation>
    </message>
    <message>
        <source>the directory is damaged</source>
        <translation>目录已损坏</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>出现两次</translation>
    </message>
    <message>
        <source>the directory holds more than its entries</source>
        <translation>目录里有条目以外的内容</translation>
    </message>
    <message>
        <source>unpacks to more than %1 bytes</source>
        <translation>解压后超过 %1 字节</translation>
    </message>
    <message>
        <source>overlaps another or leaves a gap</source>
        <translation>与另一条目重叠或留有空隙</translation>
    </message>
    <message>
        <source>has two headers that differ</source>
        <translation>两处头部不一致</translation>
    </message>
    <message>
        <source>something lies between the entries and the directory</source>
        <translation>条目与目录之间夹有内容</translation>
    </message>
    <message>
        <source>has no name or a too long one</source>
        <translation>没有名称或名称过长</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation>名称不是 UTF-8</translation>
    </message>
    <message>
        <source>has direction marks in its name</source>
        <translation>名称含有书写方向符</translation>
    </message>
    <message>
        <source>has control characters in its name</source>
        <translation>名称含有控制字符</translation>
    </message>
    <message>
        <source>has a backslash or drive in its name</source>
        <translation>名称含有反斜杠或盘符</translation>
    </message>
    <message>
        <source>has an absolute path</source>
        <translation>是绝对路径</translation>
    </message>
    <message>
        <source>climbs out of its folder</source>
        <translation>跳出所在文件夹</translation>
    </message>
    <message>
        <source>has a name outside the plain form</source>
        <translation>名称不合规范</translation>
    </message>
    <message>
        <source>is an archive in the archive</source>
        <translation>是包中之包</translation>
    </message>
    <message>
        <source>no package leads on from version %1</source>
        <translation>没有从版本 %1 接续的数据包</translation>
    </message>
    <message>
        <source>index: %1</source>
        <translation>索引：%1</translation>
    </message>
    <message>
        <source>not an index of format version %1</source>
        <translation>不是格式版本 %1 的索引</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>a package&apos;s name is a path or odd</source>
        <translation>数据包名称是路径或不规范</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>条目 %1</translation>
    </message>
    <message>
        <source>id, sequence or latest version</source>
        <translation>标识、序号或最新版本</translation>
    </message>
    <message>
        <source>the index is not signed</source>
        <translation>索引没有签名</translation>
    </message>
    <message>
        <source>a line is no JSON object: %1</source>
        <translation>有一行不是 JSON 对象：%1</translation>
    </message>
    <message>
        <source>a declaration is wrong: %1</source>
        <translation>声明有误：%1</translation>
    </message>
    <message>
        <source>a line of %1 does not fit its fields</source>
        <translation>%1 有一行与字段不符</translation>
    </message>
    <message>
        <source>it sets %1</source>
        <translation>它改动设置 %1</translation>
    </message>
    <message>
        <source>it was made from this very cache</source>
        <translation>它正是由本缓存生成的</translation>
    </message>
    <message>
        <source>this cache follows another publisher (%1)</source>
        <translation>本缓存跟随另一发布者（%1）</translation>
    </message>
    <message>
        <source>it leads on from version %1, this cache is at %2</source>
        <translation>它从版本 %1 接续，本缓存为 %2</translation>
    </message>
    <message>
        <source>this cache was published by the key %1 before</source>
        <translation>此前本缓存由密钥 %1 发布</translation>
    </message>
    <message>
        <source>the hub holds another cache (%1)</source>
        <translation>中心存放的是另一个缓存（%1）</translation>
    </message>
    <message>
        <source>the index names another key than the one that signed it</source>
        <translation>索引所写的密钥不是签名的密钥</translation>
    </message>
    <message>
        <source>the hub holds another cache than before (%1)</source>
        <translation>中心存放的缓存与以前不是同一个（%1）</translation>
    </message>
    <message>
        <source>not the file that the signed index names</source>
        <translation>不是已签名索引所写的文件</translation>
    </message>
    <message>
        <source>not the versions that the signed index names</source>
        <translation>不是已签名索引所写的版本</translation>
    </message>
    <message>
        <source>an indicator has the id “%1”</source>
        <translation>有一个指标的编号为“%1”</translation>
    </message>
    <message>
        <source>the indicator %1 has a text that is too long or holds hidden characters</source>
        <translation>指标 %1 的文字过长或含有隐藏字符</translation>
    </message>
    <message>
        <source>the indicator %1 has a number out of range</source>
        <translation>指标 %1 的数值超出范围</translation>
    </message>
    <message>
        <source>its indicators cannot be read: %1</source>
        <translation>其中的指标无法读取：%1</translation>
    </message>
    <message>
        <source>the indicator %1 is there twice</source>
        <translation>指标 %1 重复</translation>
    </message>
    <message>
        <source>it has not as many indicators as the manifest says</source>
        <translation>指标个数与清单不符</translation>
    </message>
    <message>
        <source>the name of the attachment is too long or holds odd characters</source>
        <translation>附件名过长或含有异常字符</translation>
    </message>
    <message>
        <source>the name of the attachment leads elsewhere</source>
        <translation>附件名指向别处</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size</source>
        <translation>%1 解压后超过其大小的 %2 倍</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>paid: %1</source>
        <translation>已兑付 %1</translation>
    </message>
    <message>
        <source>applied, not paid</source>
        <translation>已申请，未兑付</translation>
    </message>
    <message>
        <source>entitled, not applied: %1</source>
        <translation>符合条件，未申请：%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Items met</source>
        <translation>达标项数</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 are asked for: %4</source>
        <translation>%2 项中 %1 项达标 · 要求 %3 项：%4</translation>
    </message>
    <message>
        <source>not known · limit %1</source>
        <translation>无数据 · 限值 %1</translation>
    </message>
    <message>
        <source>✓ %1 · limit %2 · met</source>
        <translation>✓ %1 · 限值 %2 · 达标</translation>
    </message>
    <message>
        <source>✗ %1 · limit %2 · not met</source>
        <translation>✗ %1 · 限值 %2 · 未达标</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1 of work time</source>
        <translation>%1（工作时间）</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 (of a kind that is not opened from here)</source>
        <translation>%1（此类文件不在此打开）</translation>
    </message>
    <message>
        <source>%1 (address)</source>
        <translation>%1（网址）</translation>
    </message>
    <message>
        <source>%1 (no file of it here)</source>
        <translation>%1（本机没有此文件）</translation>
    </message>
    <message>
        <source>%1 (outside of the attachments)</source>
        <translation>%1（不在附件文件夹内）</translation>
    </message>
    <message>
        <source>%1 (the source says %2)</source>
        <translation>%1（来源写的是 %2）</translation>
    </message>
    <message>
        <source>Who held it</source>
        <translation>各单位持单时间</translation>
    </message>
    <message>
        <source>▲ late</source>
        <translation>▲ 超时</translation>
    </message>
    <message>
        <source>◀ sent back</source>
        <translation>◀ 退回</translation>
    </message>
    <message>
        <source>✗ not a move of the workflow</source>
        <translation>✗ 不合流程</translation>
    </message>
    <message>
        <source>From report to closing</source>
        <translation>办理时长（上报至结案）</translation>
    </message>
    <message>
        <source>as the source has it: extended, and its trace does not say by how much</source>
        <translation>以来源为准：已延期，留痕未载明延长多少</translation>
    </message>
    <message>
        <source>not known while it is suspended: its trace does not say since when</source>
        <translation>挂起期间无法推算：留痕未载明何时挂起</translation>
    </message>
    <message>
        <source>as the source has it: suspended, and its trace does not say when</source>
        <translation>以来源为准：曾挂起，留痕未载明起止时间</translation>
    </message>
    <message>
        <source>not for this role</source>
        <translation>本岗位无权查看</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已兑付</translation>
    </message>
    <message>
        <source>Change of communities</source>
        <translation>区划沿革</translation>
    </message>
    <message>
        <source>limit longer by %1</source>
        <translation>时限延长 %1</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Column %1 has no name and is called “%2”.</source>
        <translation>第 %1 列没有列名，暂称“%2”。</translation>
    </message>
    <message>
        <source>The name “%1” of column %2 occurs twice; it is called “%3”.</source>
        <translation>第 %2 列的列名“%1”重复，改称“%3”。</translation>
    </message>
    <message>
        <source>The first %1 rows hold one cell only; they are taken for a title.</source>
        <translation>前 %1 行只有一个单元格，按标题处理。</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>文件只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>There are coordinates that look like metres. Name their coordinate system to place the rows.</source>
        <translation>坐标看起来以米为单位。请指明坐标系，才能上图。</translation>
    </message>
    <message>
        <source>The file names no coordinate system; WGS 84 (EPSG:4326) is assumed.</source>
        <translation>文件未写明坐标系，按 WGS 84（EPSG:4326）处理。</translation>
    </message>
    <message>
        <source>The file names no coordinate system (.prj); WGS 84 (EPSG:4326) is assumed.</source>
        <translation>文件未写明坐标系（.prj），按 WGS 84（EPSG:4326）处理。</translation>
    </message>
    <message>
        <source>The file names no coordinate system; its positions are read as %1 (%2).</source>
        <translation>文件未写明坐标系，按 %1 读取（%2）。</translation>
    </message>
    <message>
        <source>The file names %1; it is read as %2 as asked.</source>
        <translation>文件写明 %1，按您的要求以 %2 读取。</translation>
    </message>
    <message>
        <source>The file names %1, but its positions look like several systems, told apart by “%2”.</source>
        <translation>文件写明 %1，但坐标像是几种坐标系混用，可按“%2”区分。</translation>
    </message>
    <message>
        <source>The file names %1, but its positions look like %2 (%3). It is read as it says; if the map shows it shifted, name the system and import again.</source>
        <translation>文件写明 %1，但坐标更像 %2（%3）。现按文件所写读取；如果地图上有偏移，请指明坐标系后重新导入。</translation>
    </message>
    <message>
        <source>%1 “%2”: the coordinate system is unsure; the positions stay as written.</source>
        <translation>%1“%2”：坐标系不确定，坐标保持原样。</translation>
    </message>
    <message>
        <source>%1 “%2”: the positions are read as %3 (%4).</source>
        <translation>%1“%2”：坐标按 %3 读取（%4）。</translation>
    </message>
    <message>
        <source>In no coordinate system do the positions lie near the city; they stay as written.</source>
        <translation>按任何坐标系都不在本市附近，坐标保持原样。</translation>
    </message>
    <message>
        <source>The coordinate system is unsure (%1 points tell something, %2): %3; the positions stay as written.</source>
        <translation>坐标系不确定（可判断的点 %1 个，%2）：%3；坐标保持原样。</translation>
    </message>
    <message>
        <source>The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure). It may also be %3: compare the samples and name the encoding.</source>
        <translation>文本没有标记，也不是 UTF-8，按 %1 读取（可信度 %2 %）。也可能是 %3：请对照样例后指明编码。</translation>
    </message>
    <message>
        <source>The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure).</source>
        <translation>文本没有标记，也不是 UTF-8，按 %1 读取（可信度 %2 %）。</translation>
    </message>
    <message>
        <source>The Shapefile names no encoding.</source>
        <translation>Shapefile 未写明编码。</translation>
    </message>
    <message>
        <source>The Shapefile names %1, but its text looks like %2. If names are unreadable, name the encoding.</source>
        <translation>Shapefile 写明 %1，但文本更像 %2。如果名称是乱码，请指明编码。</translation>
    </message>
    <message>
        <source>The .cpg names %1, the language byte of the table (0x%2) %3; it is read as %1.</source>
        <translation>.cpg 写 %1，表的语言字节（0x%2）写 %3；按 %1 读取。</translation>
    </message>
    <message>
        <source>%1 records are marked as deleted and left out.</source>
        <translation>%1 条记录带删除标记，未读取。</translation>
    </message>
    <message>
        <source>The binary column “%1” is left out.</source>
        <translation>二进制列“%1”未读取。</translation>
    </message>
    <message>
        <source>The workbook has %1 sheets (%2); only “%3” is read.</source>
        <translation>工作簿有 %1 个工作表（%2），只读取“%3”。</translation>
    </message>
    <message>
        <source>The file has %1 layers (%2); only “%3” is read.</source>
        <translation>文件有 %1 个图层（%2），只读取“%3”。</translation>
    </message>
    <message>
        <source>%1 network links are not followed.</source>
        <translation>%1 个网络链接未打开。</translation>
    </message>
    <message>
        <source>column “%1” belongs to no field of %2 and was left out</source>
        <translation>列“%1”在 %2 中没有对应字段，未采用</translation>
    </message>
    <message>
        <source>the file has no positions; its rows are not on the map</source>
        <translation>文件没有坐标，这些行不上图</translation>
    </message>
    <message>
        <source>the code list “%1” is not in the workspace; values of %2 were taken unchecked</source>
        <translation>工作区没有代码表“%1”，%2 的值未经核对</translation>
    </message>
    <message>
        <source>“%1” is not in the workspace; values of %2 were taken unchecked</source>
        <translation>工作区没有“%1”，%2 的值未经核对</translation>
    </message>
    <message>
        <source>%1 rows lie at one place (%2, %3; the first is row %4): perhaps the one that stands for an unknown position</source>
        <translation>%1 行落在同一点（%2, %3；最早是第 %4 行），可能是位置不明时的默认点</translation>
    </message>
    <message>
        <source>rows without coordinates were placed: %1 by their address, %2 by their building, %3 in the middle of their community; %4 have no place</source>
        <translation>无坐标的行已补位：按地址 %1 行，按楼宇 %2 行，按社区中心 %3 行；仍无位置 %4 行</translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, median residual %3 m, %4 % inside the city</source>
        <translation>依据 %2 个点，可信度 %1 %，中位残差 %3 m，%4 % 在市内</translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, median residual %3 m</source>
        <translation>依据 %2 个点，可信度 %1 %，中位残差 %3 m</translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, %3 % inside the city</source>
        <translation>依据 %2 个点，可信度 %1 %，%3 % 在市内</translation>
    </message>
    <message>
        <source>%1 % sure by %2 points</source>
        <translation>依据 %2 个点，可信度 %1 %</translation>
    </message>
    <message>
        <source>20 are needed</source>
        <translation>至少需要 20 个</translation>
    </message>
    <message>
        <source>several systems fit about equally well</source>
        <translation>几种坐标系都差不多吻合</translation>
    </message>
    <message>
        <source>%1 cells instead of %2</source>
        <translation>有 %1 个单元格，应为 %2 个</translation>
    </message>
    <message>
        <source>a cell of more than 1 MB</source>
        <translation>单元格超过 1 MB</translation>
    </message>
    <message>
        <source>a ring that is not closed</source>
        <translation>边界环未闭合</translation>
    </message>
    <message>
        <source>not a finite number</source>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>text that is not %1</source>
        <translation>文本不是 %1</translation>
    </message>
    <message>
        <source>a member of “features” that is no feature</source>
        <translation>features 中有一项不是要素</translation>
    </message>
    <message>
        <source>a shape of another kind (%1) than the layer&apos;s</source>
        <translation>图形类型（%1）与图层不同</translation>
    </message>
    <message>
        <source>a point is expected, this is a %1</source>
        <translation>应为点，实为 %1</translation>
    </message>
    <message>
        <source>a line is expected, this is a %1</source>
        <translation>应为线，实为 %1</translation>
    </message>
    <message>
        <source>a polygon is expected, this is a %1</source>
        <translation>应为面，实为 %1</translation>
    </message>
    <message>
        <source>no coordinate system is named for “%1”</source>
        <translation>“%1”没有指明坐标系</translation>
    </message>
    <message>
        <source>no place on earth in %1</source>
        <translation>在 %1 中不是地球上的位置</translation>
    </message>
    <message>
        <source>the coordinates are impossible</source>
        <translation>坐标不可能存在</translation>
    </message>
    <message>
        <source>the position lies outside the city</source>
        <translation>位置在市外</translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation>没有位置</translation>
    </message>
    <message>
        <source>0, 0 stands for no position</source>
        <translation>0, 0 表示没有位置</translation>
    </message>
    <message>
        <source>it must have a value</source>
        <translation>必须有值</translation>
    </message>
    <message>
        <source>none of its cells has a value</source>
        <translation>所有单元格都是空的</translation>
    </message>
    <message>
        <source>the recipe leaves it out</source>
        <translation>配方规定不要这一行</translation>
    </message>
    <message>
        <source>the recipe has no value for “%1”</source>
        <translation>配方里没有“%1”的对应值</translation>
    </message>
    <message>
        <source>it is the same as row %1</source>
        <translation>与第 %1 行完全相同</translation>
    </message>
    <message>
        <source>%1 is before %2</source>
        <translation>%1 早于 %2</translation>
    </message>
    <message>
        <source>“%1” is no coordinate</source>
        <translation>“%1”不是坐标</translation>
    </message>
    <message>
        <source>“%1” is no shape of this table</source>
        <translation>“%1”不是本表的图形</translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>“%1” is no amount</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation>“%1”既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>“%1” is no unified social credit code: its check character does not fit</source>
        <translation>“%1”不是统一社会信用代码：校验位不对</translation>
    </message>
    <message>
        <source>“%1” has not the form that is asked for</source>
        <translation>“%1”不符合要求的格式</translation>
    </message>
    <message>
        <source>“%1” is not %2 or more</source>
        <translation>“%1”小于 %2</translation>
    </message>
    <message>
        <source>“%1” is not %2 or less</source>
        <translation>“%1”大于 %2</translation>
    </message>
    <message>
        <source>“%1” is not %2 to %3</source>
        <translation>“%1”不在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>“%1” is not in the code list %2</source>
        <translation>“%1”不在代码表 %2 中</translation>
    </message>
    <message>
        <source>“%1” is the name of no row of %2; it stays as it is</source>
        <translation>“%1”在 %2 中找不到，保持原样</translation>
    </message>
    <message>
        <source>“%1” is the name of no row of %2</source>
        <translation>“%1”在 %2 中找不到</translation>
    </message>
    <message>
        <source>“%1” is in the workspace already</source>
        <translation>“%1”在工作区中已有</translation>
    </message>
    <message>
        <source>“%1” stands in an earlier row of the file</source>
        <translation>“%1”在文件前面的行里已出现</translation>
    </message>
    <message>
        <source>“%1” has characters that cannot be right</source>
        <translation>“%1”含有不正常的字符</translation>
    </message>
    <message>
        <source>empty row</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>key is missing</source>
        <translation>缺主键</translation>
    </message>
    <message>
        <source>value is missing</source>
        <translation>缺必填值</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>不是是/否</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>not in the code list</source>
        <translation>不在代码表</translation>
    </message>
    <message>
        <source>broken shape</source>
        <translation>图形有误</translation>
    </message>
    <message>
        <source>no feature</source>
        <translation>不是要素</translation>
    </message>
    <message>
        <source>unreadable text</source>
        <translation>文本不可读</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>先后颠倒</translation>
    </message>
    <message>
        <source>wrong form</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>wrong check character</source>
        <translation>校验位不对</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>key stands twice</source>
        <translation>主键重复</translation>
    </message>
    <message>
        <source>value stands twice</source>
        <translation>值重复</translation>
    </message>
    <message>
        <source>row stands twice</source>
        <translation>整行重复</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>unknown row</source>
        <translation>没有这一行</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>名称不识别</translation>
    </message>
    <message>
        <source>left out by the recipe</source>
        <translation>配方排除</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>wrong number of cells</source>
        <translation>单元格数不符</translation>
    </message>
    <message>
        <source>coordinate system unknown</source>
        <translation>坐标系不明</translation>
    </message>
    <message>
        <source>outside the city</source>
        <translation>在市外</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>没有位置</translation>
    </message>
    <message>
        <source>position 0, 0</source>
        <translation>坐标 0, 0</translation>
    </message>
    <message>
        <source>unreadable character</source>
        <translation>不可读字符</translation>
    </message>
    <message>
        <source>private-use character</source>
        <translation>私用区字符</translation>
    </message>
    <message>
        <source>garbled text</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>Merged cells make %1 rows one header; they are read as one.</source>
        <translation>合并单元格使 %1 行共同构成表头，已合并读取。</translation>
    </message>
    <message>
        <source>The sheet has merged cells; the value of each is repeated in every row that it covers, in its first column.</source>
        <translation>表中有合并单元格；其值已填入所覆盖各行的首列。</translation>
    </message>
    <message>
        <source>none of its %1 rows can be taken (row %2, %3: %4)</source>
        <translation>其 %1 行全部无法采用（第 %2 行，%3：%4）</translation>
    </message>
    <message>
        <source>%1 rows were counted, %2 arrived</source>
        <translation>计 %1 行，实收 %2 行</translation>
    </message>
    <message>
        <source>it holds no rows</source>
        <translation>文件中没有数据行</translation>
    </message>
    <message>
        <source>no header row</source>
        <translation>没有表头行</translation>
    </message>
    <message>
        <source>the first row has no column names</source>
        <translation>首行没有列名</translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation>读取过程中文件发生了变化</translation>
    </message>
    <message>
        <source>it says nothing of itself</source>
        <translation>文件没有可识别的说明</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>第 %1 字节：%2</translation>
    </message>
    <message>
        <source>a quote is opened here and never closed</source>
        <translation>此处的引号没有闭合</translation>
    </message>
    <message>
        <source>text behind the closing quote of a cell that begins here</source>
        <translation>由此开始的单元格在闭合引号之后还有文字</translation>
    </message>
    <message>
        <source>%1: this part is missing</source>
        <translation>%1：缺少这一部分</translation>
    </message>
    <message>
        <source>its part .%1 is missing; put all parts of the Shapefile into one folder</source>
        <translation>缺少 .%1 文件；请把 Shapefile 的所有文件放在同一文件夹中</translation>
    </message>
    <message>
        <source>a file %1 with unfinished changes lies beside it; close the program that has it open</source>
        <translation>旁边有未写完的更改文件 %1；请关闭正在使用它的程序</translation>
    </message>
    <message>
        <source>it has a document type (&lt;!DOCTYPE)</source>
        <translation>文件带有文档类型声明（&lt;!DOCTYPE）</translation>
    </message>
    <message>
        <source>it holds neither features nor a list of objects</source>
        <translation>文件中既没有要素，也没有对象列表</translation>
    </message>
    <message>
        <source>no FeatureCollection</source>
        <translation>不是要素集合（FeatureCollection）</translation>
    </message>
    <message>
        <source>more than %1 levels of nesting</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the workbook has no sheets</source>
        <translation>工作簿中没有工作表</translation>
    </message>
    <message>
        <source>“%1” has computed columns</source>
        <translation>“%1”含有计算列</translation>
    </message>
    <message>
        <source>“%1” is no plain table</source>
        <translation>“%1”不是普通表</translation>
    </message>
    <message>
        <source>without one column of it</source>
        <translation>其中没有一列与之对应</translation>
    </message>
    <message>
        <source>without a column for its key “%1”</source>
        <translation>缺少主键“%1”所在的列</translation>
    </message>
    <message>
        <source>unknown encoding</source>
        <translation>未知的编码</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>%1 MB of memory</source>
        <translation>内存 %1 MB</translation>
    </message>
    <message>
        <source>fields.%1: %2</source>
        <translation>fields.%1：%2</translation>
    </message>
    <message>
        <source>the dataset %1 has no such field</source>
        <translation>数据集 %1 没有这个字段</translation>
    </message>
    <message>
        <source>the file has no column “%1”</source>
        <translation>文件中没有“%1”列</translation>
    </message>
    <message>
        <source>skipWhere: the file has no column “%1”</source>
        <translation>skipWhere：文件中没有“%1”列</translation>
    </message>
    <message>
        <source>the program %1 is missing</source>
        <translation>缺少程序 %1</translation>
    </message>
    <message>
        <source>the program bwrap (package bubblewrap) is missing</source>
        <translation>缺少程序 bwrap（软件包 bubblewrap）</translation>
    </message>
    <message>
        <source>%1 class codes have no line in the cross-walk and stay as they are: %2</source>
        <translation>%1 个类别代码在对照表中没有对应，保留原样：%2</translation>
    </message>
    <message>
        <source>%1 rows have their class by lines of the cross-walk that are marked “to be verified”</source>
        <translation>%1 行的类别依据对照表中标为“待核”的行</translation>
    </message>
    <message>
        <source>the cross-walk has no %1 for “%2”; it stays as the class code</source>
        <translation>对照表中没有“%2”对应的 %1；保留为类别代码</translation>
    </message>
    <message>
        <source>the cross-walk has no %1 for “%2”</source>
        <translation>对照表中没有“%2”对应的 %1</translation>
    </message>
    <message>
        <source>class without a counterpart</source>
        <translation>类别无对应</translation>
    </message>
    <message>
        <source>“%1” is no step that a ticket can begin with</source>
        <translation>工单不能从“%1”开始</translation>
    </message>
    <message>
        <source>“%1” does not follow “%2”</source>
        <translation>“%1”不能接在“%2”之后</translation>
    </message>
    <message>
        <source>“%1” does not lead to “%2”, the step that is stored behind it</source>
        <translation>“%1”不能流转到其后已入库的环节“%2”</translation>
    </message>
    <message>
        <source>0 Report</source>
        <translation>0 信息收集</translation>
    </message>
    <message>
        <source>1 Filing</source>
        <translation>1 案卷建立</translation>
    </message>
    <message>
        <source>2 Dispatch</source>
        <translation>2 任务派遣</translation>
    </message>
    <message>
        <source>3 Handling</source>
        <translation>3 任务处理</translation>
    </message>
    <message>
        <source>4 Feedback</source>
        <translation>4 处理反馈</translation>
    </message>
    <message>
        <source>5 Verification and closing</source>
        <translation>5 核查结案</translation>
    </message>
    <message>
        <source>6 Evaluation</source>
        <translation>6 考核评价</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>vs. period before</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>vs. year before</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <translation>前 %1 / %2</translation>
    </message>
    <message>
        <source>n &lt; %1, not ranked: %2</source>
        <translation>n &lt; %1 不排名：%2</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>bars %1</source>
        <translation>柱 %1</translation>
    </message>
    <message>
        <source>ticks %1</source>
        <translation>横线 %1</translation>
    </message>
    <message>
        <source>Version %1 · as of %2 · %3</source>
        <translation>版本 %1 · 时点 %2 · 条件 %3</translation>
    </message>
    <message>
        <source>Page check %1 · computed as on the screen</source>
        <translation>本页校验 %1 · 数字与屏幕同一份计算</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The report could not be written. %1</source>
        <translation>报告未能写出。%1</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在写出报告…</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <source> (n = %1)</source>
        <translation>（n = %1）</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>rank among all, the better first; n too small is not ranked</source>
        <translation>在全部中的排名，好者在前；样本过少不排名</translation>
    </message>
    <message>
        <source>bars %1, ticks %2</source>
        <translation>柱 %1，刻线 %2</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>The role was granted to another workstation.</source>
        <translation>该角色是授予另一台工作站的。</translation>
    </message>
    <message>
        <source>This workstation follows a centre; only the centre can grant it a role.</source>
        <translation>本工作站已有上级中心，角色只能由中心授予。</translation>
    </message>
    <message>
        <source>The role was granted until %1.</source>
        <translation>角色授权已于 %1 到期。</translation>
    </message>
</context>
<context>
    <name>Symbology</name>
    <message>
        <source>Single symbol</source>
        <translation>单一符号</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Graduated colours</source>
        <translation>分级设色</translation>
    </message>
    <message>
        <source>Areas by indicator</source>
        <translation>按指标设色</translation>
    </message>
    <message>
        <source>Proportional symbols</source>
        <translation>比例符号</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚合</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Hexagons</source>
        <translation>蜂窝网格</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>方格网</translation>
    </message>
    <message>
        <source>Pie charts</source>
        <translation>饼图</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>自然断点（Jenks）</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Bad when high</source>
        <translation>越高越差</translation>
    </message>
    <message>
        <source>Good when high</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>正片叠底</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>滤色</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>变暗</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>变亮</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows per km²</source>
        <translation>每平方公里行数</translation>
    </message>
    <message>
        <source>Mean of a field</source>
        <translation>字段均值</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Age of the last look</source>
        <translation>距最近巡查天数</translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <translation>巡查盲区</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This record was changed here and by the publisher; ours was kept.</source>
        <translation>这条记录本地与发布方都有改动，已保留本地内容。</translation>
    </message>
</context>
<context>
    <name>om</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Ground served, %</source>
        <translation>服务半径覆盖率 %</translation>
    </message>
    <message>
        <source>People served, %</source>
        <translation>人口覆盖率 %</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>人口覆盖率</translation>
    </message>
    <message>
        <source>People not served</source>
        <translation>未覆盖人口</translation>
    </message>
    <message>
        <source>Ground served, ha</source>
        <translation>覆盖面积 公顷</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>People gained</source>
        <translation>新增人口</translation>
    </message>
    <message>
        <source>Ground gained, ha</source>
        <translation>新增面积 公顷</translation>
    </message>
    <message>
        <source>Size, m²</source>
        <translation>面积 m²</translation>
    </message>
    <message>
        <source>Distance, m</source>
        <translation>半径 m</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Served before, %</source>
        <translation>之前覆盖 %</translation>
    </message>
    <message>
        <source>Served after, %</source>
        <translation>之后覆盖 %</translation>
    </message>
    <message>
        <source>Still not served</source>
        <translation>之后未覆盖</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>Ground, ha</source>
        <translation>面积 公顷</translation>
    </message>
    <message>
        <source>Nearest, m</source>
        <translation>最近 m</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近设施</translation>
    </message>
    <message>
        <source>Then served</source>
        <translation>推演后覆盖</translation>
    </message>
    <message>
        <source>Who is served</source>
        <translation>服务覆盖</translation>
    </message>
    <message>
        <source>With %1 candidates, which are not in the data</source>
        <translation>含 %1 个候选点（不写入数据）</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对照</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>计算口径</translation>
    </message>
    <message>
        <source>People are spread evenly over each of the %1 blocks of &quot;%2&quot;.</source>
        <translation>人口在“%2”的 %1 块上各自均匀分布。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>dashed: rings · hatched: not served · solid: newly served</source>
        <translation>虚线：服务圈 · 斜线：未覆盖 · 实色：新增覆盖</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>each alone, by people gained; no costs</source>
        <translation>各自单独计算，按新增覆盖人口；不计造价</translation>
    </message>
    <message>
        <source>By community</source>
        <translation>各社区</translation>
    </message>
    <message>
        <source>%1 communities</source>
        <translation>%1 个社区</translation>
    </message>
    <message>
        <source>first %1 of %2 blocks · %3 people</source>
        <translation>前 %1 块，共 %2 块 · %3 人</translation>
    </message>
    <message>
        <source>%1 blocks · %2 people</source>
        <translation>%1 块 · %2 人</translation>
    </message>
    <message>
        <source>Service rings</source>
        <translation>服务圈</translation>
    </message>
    <message>
        <source>Newly served</source>
        <translation>新增覆盖</translation>
    </message>
    <message>
        <source>Rings of the candidates</source>
        <translation>候选点服务圈</translation>
    </message>
    <message>
        <source>Declarations that were left out</source>
        <translation>未采用的声明</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>ids that begin with base. are those of the background</source>
        <translation>以 base. 开头的标识属于底图</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>%1 of %2 work minutes</source>
        <translation>工作时间 %1 分钟，限 %2 分钟</translation>
    </message>
    <message>
        <source>%1 work minutes</source>
        <translation>工作时间 %1 分钟</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 项</translation>
    </message>
    <message>
        <source>batch %1 · row %2 of %3</source>
        <translation>批次 %1 · %3 第 %2 行</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Full trace</source>
        <translation>全流程</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>not given: fewer than 3 companies</source>
        <translation>不足 3 家企业，不予显示</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>Class code of GB/T 30428.2 (to be verified)</source>
        <translation>国标类别代码（GB/T 30428.2，待核）</translation>
    </message>
    <message>
        <source>Planned places</source>
        <translation>规划学位</translation>
    </message>
    <message>
        <source>Pupils now</source>
        <translation>现有学生</translation>
    </message>
    <message>
        <source>Most short</source>
        <translation>最大缺口</translation>
    </message>
    <message>
        <source>In the school year</source>
        <translation>出现学年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>(no community)</source>
        <translation>（未注明社区）</translation>
    </message>
    <message>
        <source>Most short: expected pupils less places of open schools in the worst year; planned places are not counted.</source>
        <translation>最大缺口：缺口最大学年的预计学生减去在办学校学位，规划学位不计入。</translation>
    </message>
    <message>
        <source>Of those who leave the stage before, the share %1 goes on, dealt to the communities as the first grade is now.</source>
        <translation>上一学段毕业生按 %1 的比例升学，按现有起始年级的分布分配到各社区。</translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation>学位供需展望</translation>
    </message>
    <message>
        <source>School years %1 to %2</source>
        <translation>%1 至 %2 学年</translation>
    </message>
    <message>
        <source>pupils and places</source>
        <translation>学生数与学位数</translation>
    </message>
    <message>
        <source>How it is reckoned: %1</source>
        <translation>算法：%1</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Version (batch)</source>
        <translation>版本（批次）</translation>
    </message>
    <message>
        <source>Site search</source>
        <translation>企业选址</translation>
    </message>
    <message>
        <source>Shortlist of %1 of %2 sites with room to let</source>
        <translation>%2 处可租场所中入围 %1 处</translation>
    </message>
    <message>
        <source>whole city</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>备选清单</translation>
    </message>
    <message>
        <source>distances in a straight line from the middle of the site; vacant area as the data have it</source>
        <translation>距离为场所中部起算的直线距离；空置面积以数据登记为准</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业构成</translation>
    </message>
    <message>
        <source>companies in business; LQ = share here / share in the whole city, n = companies it rests on</source>
        <translation>存续企业；区位商 LQ = 本地占比 ÷ 全域占比，n 为样本企业数</translation>
    </message>
    <message>
        <source>Chain gaps</source>
        <translation>链条缺口</translation>
    </message>
    <message>
        <source>companies in business here and in the whole city; gap = none here</source>
        <translation>本地与全域存续企业数；缺口 = 本地没有</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1（n = %2）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kept area</source>
        <translation>保留区域</translation>
    </message>
    <message>
        <source>This area</source>
        <translation>当前区域</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>This area less the kept one; of shares in percentage points.</source>
        <translation>当前区域减保留区域；比率之差为百分点。</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>≤ %1 m</source>
        <translation>≤ %1 m</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>at least %1 m² vacant</source>
        <translation>空置不少于 %1 m²</translation>
    </message>
    <message>
        <source>at most %1 m to a metro station</source>
        <translation>距地铁站不超过 %1 m</translation>
    </message>
    <message>
        <source>chain: %1</source>
        <translation>产业链：%1</translation>
    </message>
    <message>
        <source>at least %1 of its companies within %2 m</source>
        <translation>%2 m 内该链企业不少于 %1 家</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Vacant, m²</source>
        <translation>空置 m²</translation>
    </message>
    <message>
        <source>Buildings: leasable less leased area. Carriers: vacant area.</source>
        <translation>楼宇：可租面积减已租面积；载体：空置面积。</translation>
    </message>
    <message>
        <source>Vacancy, %</source>
        <translation>空置率 %</translation>
    </message>
    <message>
        <source>Vacant area as a share of the leasable area of a building, of the area of a carrier.</source>
        <translation>空置面积占楼宇可租面积、载体面积的比重。</translation>
    </message>
    <message>
        <source>Metro, m</source>
        <translation>距地铁 m</translation>
    </message>
    <message>
        <source>Straight line on the ellipsoid from the middle of the site to the nearest station in operation.</source>
        <translation>场所中部到最近已运营车站的椭球面直线距离。</translation>
    </message>
    <message>
        <source>%1 within %2 m</source>
        <translation>%2 m 内%1</translation>
    </message>
    <message>
        <source>Companies in business, in or outside of the area.</source>
        <translation>存续企业，含范围以外的。</translation>
    </message>
    <message>
        <source>Service point, m</source>
        <translation>距政务服务点 m</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Nearest station</source>
        <translation>最近车站</translation>
    </message>
    <message>
        <source>Nearest service point</source>
        <translation>最近政务服务点</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>LQ by companies</source>
        <translation>区位商（企业）</translation>
    </message>
    <message>
        <source>Location quotient: share of the industry among the companies here, divided by its share in the whole city. Grey: fewer than %1 companies.</source>
        <translation>区位商：本地该行业企业占比除以全域该行业企业占比。灰色：样本企业不足 %1 家。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Of the companies whose staff is known.</source>
        <translation>从业人数已知的企业合计。</translation>
    </message>
    <message>
        <source>LQ by staff</source>
        <translation>区位商（从业人员）</translation>
    </message>
    <message>
        <source>The same by staff, of the companies whose staff is known.</source>
        <translation>按从业人数计算，只计从业人数已知的企业。</translation>
    </message>
    <message>
        <source>Tax, yuan</source>
        <translation>税收（元）</translation>
    </message>
    <message>
        <source>Withheld where it is of fewer than three companies or would tell such a figure.</source>
        <translation>不足三家企业的、或可据以推出此类数字的，不予显示。</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Companies in business of the whole city under the same conditions.</source>
        <translation>同样条件下全域的存续企业。</translation>
    </message>
    <message>
        <source>gap / %1</source>
        <translation>缺口 / %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Companies in business here / in the whole city; a gap has none here.</source>
        <translation>本地 / 全域存续企业数；缺口为本地没有。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>产业链</translation>
    </message>
    <message>
        <source>Whole chain</source>
        <translation>全链</translation>
    </message>
    <message>
        <source>Completeness, %</source>
        <translation>完整度 %</translation>
    </message>
    <message>
        <source>Segments with at least one company here, of all segments.</source>
        <translation>本地至少有一家企业的环节占全部环节的比重。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>School places</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>By the children who live there: children of the stage&apos;s ages in each year × %1, the pupils now for each child of these ages now in all communities where these are known. This ratio stands for all who come from elsewhere or go elsewhere, and is taken to stay.</source>
        <translation>按居住地儿童推算：各学年适龄儿童数 × %1（已掌握儿童数的各社区现有学生与现有适龄儿童之比，代表外来就读与外出就读的综合影响，假定不变）。</translation>
    </message>
    <message>
        <source>Communities of which no children are known are left out of the whole: %1.</source>
        <translation>合计不含未掌握儿童数的社区，共 %1 个。</translation>
    </message>
    <message>
        <source>By pupils: each grade moves up by one a year in the schools where it is; first grades as on the mean of the last three years. By children it goes where those of all communities with pupils are known.</source>
        <translation>按在校学生推算：各年级学生在本社区学校逐年升级；一年级取近三年平均。有在校学生的社区均已掌握分年龄儿童数时，才按居住地儿童推算。</translation>
    </message>
    <message>
        <source>Walk to metro</source>
        <translation>步行到地铁</translation>
    </message>
    <message>
        <source>Walk to service point</source>
        <translation>步行到政务服务点</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Companies that the quotients rest on: of this area, or of the industry in the whole city, whichever are fewer.</source>
        <translation>区位商的样本企业数：本区域企业数与该行业全域企业数中较小者。</translation>
    </message>
    <message>
        <source>%1 of %2 work minutes, by the calendar</source>
        <translation>%1 / %2 工作分钟（按日历推算）</translation>
    </message>
    <message>
        <source>%1 work minutes, by the calendar</source>
        <translation>%1 工作分钟（按日历推算）</translation>
    </message>
    <message>
        <source>this code stands twice</source>
        <translation>代码重复</translation>
    </message>
    <message>
        <source>levels of supervision are 1, 2, … in their order</source>
        <translation>督办级别须依次为 1、2……</translation>
    </message>
    <message>
        <source>supervision goes by overdue_limits and urges</source>
        <translation>督办只看 overdue_limits 和 urges</translation>
    </message>
    <message>
        <source>a higher level must be harder to reach than the one below it</source>
        <translation>高一级的条件须严于低一级</translation>
    </message>
    <message>
        <source>a yellow card with remaining_share or remaining_hours is missing, before the red one</source>
        <translation>缺少黄牌规则（remaining_share 或 remaining_hours），且须在红牌之前</translation>
    </message>
    <message>
        <source>a red card with overdue_limits is missing</source>
        <translation>缺少红牌规则（overdue_limits）</translation>
    </message>
    <message>
        <source>a level of supervision is missing</source>
        <translation>缺少督办级别</translation>
    </message>
    <message>
        <source>limits run from %1</source>
        <translation>时限从 %1 起算</translation>
    </message>
    <message>
        <source>choose first: %1</source>
        <translation>请先选定%1</translation>
    </message>
    <message>
        <source>population or area not known for this place</source>
        <translation>该范围的人口或面积未知</translation>
    </message>
    <message>
        <source>only of all, not of a chosen part</source>
        <translation>仅适用于全部，不适用于所选的一部分</translation>
    </message>
    <message>
        <source>“%1” is counted in series that are not added: it cannot be taken as a whole</source>
        <translation>“%1”分口径统计，各口径不得相加，不能取其总数</translation>
    </message>
    <message>
        <source>“%1” and “%2” count different things, which are neither added nor divided</source>
        <translation>“%1”与“%2”口径不同，不得相加或相除</translation>
    </message>
    <message>
        <source>“%1” is counted in series that are not added: the rows need a condition like %2 = &apos;…&apos;</source>
        <translation>“%1”分口径统计，各口径不得相加：条件中须写明 %2 = &apos;…&apos;</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two series, which are neither added nor divided</source>
        <translation>“%1”与“%2”为两个口径，不得相加、相减或相除</translation>
    </message>
</context>
<context>
    <name>om::AboutDialog</name>
    <message>
        <source>About OneMap</source>
        <translation>关于一张图</translation>
    </message>
    <message>
        <source>OneMap</source>
        <translation>一张图</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>One map of a city over a local GeoPackage cache. Free software under the GNU General Public Licence, version 3 or later.</source>
        <translation>基于本地 GeoPackage 缓存的城市一张图。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Made with Qt %1, GDAL, SQLite, QuaZip, OpenSSL, GEOS and PROJ.</source>
        <translation>采用 Qt %1、GDAL、SQLite、QuaZip、OpenSSL、GEOS 和 PROJ。</translation>
    </message>
</context>
<context>
    <name>om::ActionDialog</name>
    <message>
        <source>At %1, %2. The centre gives it its number.</source>
        <translation>位置 %1，%2。编号由中心给出。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>主办部门</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As %1. It can be taken back until it is sent.</source>
        <translation>以%1身份处置，上报前可撤回。</translation>
    </message>
    <message>
        <source>%1: %2, kept in the outbox</source>
        <translation>%1：%2，已存入发件箱</translation>
    </message>
</context>
<context>
    <name>om::AppBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>菜单（Alt+M）</translation>
    </message>
    <message>
        <source>OneMap</source>
        <translation>一张图</translation>
    </message>
    <message>
        <source>Data until</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>No data (%1)</source>
        <translation>无数据（%1）</translation>
    </message>
    <message>
        <source>Themes without data (%1)</source>
        <translation>无数据的专题（%1）</translation>
    </message>
    <message>
        <source>Themes that this workspace has no data for</source>
        <translation>本工作区没有数据的专题</translation>
    </message>
    <message>
        <source>%1: import data…</source>
        <translation>%1：导入数据…</translation>
    </message>
</context>
<context>
    <name>om::AttachmentMenu</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy the place of %1</source>
        <translation>复制 %1 的位置</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>There is no file of %1 any more</source>
        <translation>%1 的文件已不在</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>已打开：%1</translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation>没有程序能打开 %1</translation>
    </message>
</context>
<context>
    <name>om::AttributionDialog</name>
    <message>
        <source>Why did it change? %1</source>
        <translation>为什么变了？%1</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>拆分依据</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>What each part brought to the change</source>
        <translation>各部分对变化的贡献</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>These data have no field to split them by.</source>
        <translation>该数据没有可用于拆分的字段。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a period, or one whose period before has rows.</source>
        <translation>没有可对比的时段：请选择时段，且其上一时段要有数据。</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>%1 by its weight, %2 by its own rate</source>
        <translation>权重变化 %1，自身比率变化 %2</translation>
    </message>
    <message>
        <source>Contribution = change of the weight × (mean rate − mean of all) + mean weight × change of the rate; all of them add up to the change.</source>
        <translation>贡献 = 权重变化 ×（平均比率 − 总平均）+ 平均权重 × 比率变化；各项相加等于总变化。</translation>
    </message>
    <message>
        <source>Contribution = (now − before) of the part / before of all; all of them add up to the change.</source>
        <translation>贡献 =（该部分现值 − 原值）÷ 全部原值；各项相加等于总变化。</translation>
    </message>
    <message>
        <source>Enter on a row filters by it.</source>
        <translation>在某行按回车即按它筛选。</translation>
    </message>
    <message>
        <source>Open its rows</source>
        <translation>打开明细</translation>
    </message>
    <message>
        <source>The rows of the chosen part that the number of now counts, in the table</source>
        <translation>在表格中列出所选部分现值所计的记录</translation>
    </message>
</context>
<context>
    <name>om::BasemapPanel</name>
    <message>
        <source>Take this basemap off the list</source>
        <translation>从列表中移除该底图</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Add a basemap</source>
        <translation>添加底图</translation>
    </message>
    <message>
        <source>Opacity of the basemap</source>
        <translation>底图不透明度</translation>
    </message>
    <message>
        <source>There is no key ring on this system: the key holds until the program ends.</source>
        <translation>本系统没有密钥环：密钥仅在本次运行中有效。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无底图</translation>
    </message>
    <message>
        <source>Tile file…</source>
        <translation>瓦片文件…</translation>
    </message>
    <message>
        <source>Tile server…</source>
        <translation>瓦片服务…</translation>
    </message>
    <message>
        <source>Forget the kept tiles (%1)</source>
        <translation>清除已缓存瓦片（%1）</translation>
    </message>
    <message>
        <source>Key of the tile server</source>
        <translation>瓦片服务密钥</translation>
    </message>
    <message>
        <source>Key for %1. It is kept in the system&apos;s key ring.</source>
        <translation>%1 的密钥，保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Add a tile file</source>
        <translation>添加瓦片文件</translation>
    </message>
    <message>
        <source>Tile files (*.mbtiles *.pmtiles *.gpkg *.tif *.tiff)</source>
        <translation>瓦片文件 (*.mbtiles *.pmtiles *.gpkg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Change the key of %1…</source>
        <translation>更换 %1 的密钥…</translation>
    </message>
    <message>
        <source>Change %1…</source>
        <translation>修改%1…</translation>
    </message>
</context>
<context>
    <name>om::BasemapService</name>
    <message>
        <source>No basemap</source>
        <translation>无底图</translation>
    </message>
</context>
<context>
    <name>om::BatchTableModel</name>
    <message>
        <source>Took back %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>Took back a part of %1</source>
        <translation>部分撤回 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>被 %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>om::BlindSpotDialog</name>
    <message>
        <source>Blind spots of the patrol</source>
        <translation>巡查盲区</translation>
    </message>
    <message>
        <source>Show the complaints</source>
        <translation>查看这些投诉</translation>
    </message>
    <message>
        <source>Show those of all</source>
        <translation>查看全部盲区的投诉</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>The data have no date to look from</source>
        <translation>数据没有可用的日期</translation>
    </message>
    <message>
        <source>Up to %1 · hexagons of %2 m that nobody looked at for %3 days, with %4 complaints at least and %5 more than in the %3 days before</source>
        <translation>截至 %1 · %2 米六边形内 %3 天无人巡查，投诉不少于 %4 件，且比前 %3 天至少多 %5 件</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Days without a look</source>
        <translation>未查看天数</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>最近查看</translation>
    </message>
    <message>
        <source>By</source>
        <translation>巡查方式</translation>
    </message>
    <message>
        <source>The data of this city hold nothing to find blind spots by: that takes communities, complaints, and drone images or other looks at the ground.</source>
        <translation>本城市的数据无法查找巡查盲区：需要社区、诉求，以及无人机影像或其他巡查记录。</translation>
    </message>
</context>
<context>
    <name>om::BoardPanel</name>
    <message>
        <source>Indicators</source>
        <translation>指标板</translation>
    </message>
    <message>
        <source>Right click = where a number comes from</source>
        <translation>右键数字 = 溯源</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>solid this year, dashed the year before</source>
        <translation>实线本年，虚线上年</translation>
    </message>
    <message>
        <source>%1 of %2 · click a row = filter</source>
        <translation>前 %1 / %2 · 点一行 = 筛选</translation>
    </message>
    <message>
        <source>line = all together, %1</source>
        <translation>竖线 = 总体 %1</translation>
    </message>
    <message>
        <source>Nothing here under this filter. Take a condition away.</source>
        <translation>当前条件下没有数据。请去掉一个条件。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>导入数据…</translation>
    </message>
    <message>
        <source>Not in these data (%1): %2</source>
        <translation>本数据中没有（%1 项）：%2</translation>
    </message>
    <message>
        <source>● provides · ○ uses · colour = freshness · click = open</source>
        <translation>● 提供 · ○ 使用 · 颜色＝新鲜度 · 点击打开</translation>
    </message>
</context>
<context>
    <name>om::BookmarkPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Bookmark this view (Ctrl+Shift+B)</source>
        <translation>将当前视图加入书签（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>Bookmark this view</source>
        <translation>将当前视图加入书签</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>om::BreaksHistogram</name>
    <message>
        <source>Histogram of %1 values; class limits %2</source>
        <translation>%1 个值的直方图；分级断点 %2</translation>
    </message>
    <message>
        <source>Left and Right choose a limit, Up and Down move it</source>
        <translation>左右键选择断点，上下键移动断点</translation>
    </message>
</context>
<context>
    <name>om::CardLogDialog</name>
    <message>
        <source>Card log</source>
        <translation>发牌台账</translation>
    </message>
    <message>
        <source>Only withdrawn ones</source>
        <translation>只看已撤销的</translation>
    </message>
    <message>
        <source>Ticket or holder</source>
        <translation>工单号或责任单位</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>牌</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the card log</source>
        <translation>保存发牌台账</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>No card was given yet, or the tickets are being loaded.</source>
        <translation>尚未发过牌，或工单正在载入。</translation>
    </message>
    <message>
        <source>%1 cards, newest first · Return opens the ticket</source>
        <translation>共 %1 张，最新在前 · 回车打开工单</translation>
    </message>
    <message>
        <source>%1 of %2 cards, newest first</source>
        <translation>%2 张中的 %1 张，最新在前</translation>
    </message>
    <message>
        <source>The data no longer have ticket %1.</source>
        <translation>数据中已没有工单 %1。</translation>
    </message>
</context>
<context>
    <name>om::CardLogModel</name>
    <message>
        <source>(nobody)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Fell due</source>
        <translation>发牌时间</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>牌</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Holder then</source>
        <translation>当时责任单位</translation>
    </message>
    <message>
        <source>Rules no.</source>
        <translation>规则版次</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>om::CardPanel</name>
    <message>
        <source>Full trace</source>
        <translation>全流程留痕</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>关闭卡片（Esc）</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>无法显示这条记录</translation>
    </message>
    <message>
        <source>%1 steps · %2 work minutes together</source>
        <translation>%1 步 · 合计 %2 工作分钟</translation>
    </message>
    <message>
        <source>Source: %1 · batch %2</source>
        <translation>来源：%1 · 批次 %2</translation>
    </message>
    <message>
        <source>Tenants floor by floor</source>
        <translation>逐层租户</translation>
    </message>
    <message>
        <source>%1 · row %2 of %3</source>
        <translation>%1 · %3 第 %2 行</translation>
    </message>
    <message>
        <source>%1 companies · equal parts of a floor, areas are not known</source>
        <translation>%1 家企业 · 各层均分，面积未知</translation>
    </message>
    <message>
        <source>%1 · %2 not yet sent</source>
        <translation>%1 · %2 项未上报</translation>
    </message>
    <message>
        <source>%1, of %2 steps by the calendar</source>
        <translation>%1，其中 %2 步按日历推算</translation>
    </message>
</context>
<context>
    <name>om::CardRulesDialog</name>
    <message>
        <source>Yellow card: share of the limit that is left</source>
        <translation>黄牌：剩余时间占时限的比例</translation>
    </message>
    <message>
        <source> % of the limit</source>
        <translation> %（占时限）</translation>
    </message>
    <message>
        <source>Yellow card: time that is left</source>
        <translation>黄牌：剩余时间</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>增加一级</translation>
    </message>
    <message>
        <source>Take the last one away</source>
        <translation>去掉最后一级</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复出厂规则</translation>
    </message>
    <message>
        <source>Cards and supervision</source>
        <translation>黄红牌与督办规则</translation>
    </message>
    <message>
        <source>Times are those of a ticket&apos;s limit: work time, or natural time where its unit runs around the clock. One condition is enough. The rules are kept in this workspace; the card log says by which ones a card was given.</source>
        <translation>时间按工单时限的口径计算：工作时间；单位为全天候的按自然时间。满足一项条件即可。规则保存在本工作区；发牌台账注明每张牌依据的规则版次。</translation>
    </message>
    <message>
        <source>Yellow card when no more is left than</source>
        <translation>发黄牌：剩余时间不多于</translation>
    </message>
    <message>
        <source>or than</source>
        <translation>或不多于</translation>
    </message>
    <message>
        <source>Red card</source>
        <translation>红牌</translation>
    </message>
    <message>
        <source>when it is overdue</source>
        <translation>超期即发</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Overdue by more than</source>
        <translation>超期超过</translation>
    </message>
    <message>
        <source>or urged at least</source>
        <translation>或催办不少于</translation>
    </message>
    <message>
        <source>Levels of supervision</source>
        <translation>各级督办</translation>
    </message>
    <message>
        <source>Open tickets that have it</source>
        <translation>在办工单件数</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>牌</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>By this form</source>
        <translation>按所填规则</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Level %1: overdue by more than so many limits</source>
        <translation>%1 级督办：超期超过几个时限</translation>
    </message>
    <message>
        <source> limits</source>
        <translation> 个时限</translation>
    </message>
    <message>
        <source>Level %1: urged so often</source>
        <translation>%1 级督办：催办几次</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>The yellow card needs a share or hours.</source>
        <translation>黄牌须设定比例或小时数。</translation>
    </message>
    <message>
        <source>Level %1 needs a condition.</source>
        <translation>%1 级督办须设定条件。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1 or higher</source>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>As of %1: yellow %2 → %3</source>
        <translation>截至 %1：黄牌 %2 → %3</translation>
    </message>
    <message>
        <source>The rules as shipped hold again.</source>
        <translation>已恢复出厂规则。</translation>
    </message>
    <message>
        <source>Kept: these rules hold now.</source>
        <translation>已保存，立即生效。</translation>
    </message>
</context>
<context>
    <name>om::Catalog</name>
    <message>
        <source>it is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>第 %1 行 %2</translation>
    </message>
</context>
<context>
    <name>om::ChangesDialog</name>
    <message>
        <source>Changes of the data</source>
        <translation>数据变更</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation>该变更做了什么</translation>
    </message>
    <message>
        <source>Data as it was after this change…</source>
        <translation>变更后的数据…</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>all datasets</source>
        <translation>全部数据集</translation>
    </message>
    <message>
        <source>Every import, synchronisation, edit and undo is listed here and can be taken back.</source>
        <translation>每次导入、同步、编辑和撤回都列在这里，均可撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 次变更</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet: import a file or synchronise.</source>
        <translation>还没有变更：请导入文件或同步。</translation>
    </message>
    <message>
        <source>What change %1 did: %2</source>
        <translation>变更 %1 的内容：%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>＋ 新增</translation>
    </message>
    <message>
        <source>− gone</source>
        <translation>－ 删除</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>～ 修改</translation>
    </message>
    <message>
        <source>Looking for what stands in the way…</source>
        <translation>正在检查有何妨碍…</translation>
    </message>
    <message>
        <source>Later changes built on change %1: nothing was taken back yet.</source>
        <translation>变更 %1 之后又有改动，尚未撤回任何内容。</translation>
    </message>
    <message>
        <source>Taking change %1 back…</source>
        <translation>正在撤回变更 %1…</translation>
    </message>
    <message>
        <source>Change %1 was taken back; that is change %2.</source>
        <translation>变更 %1 已撤回，记为变更 %2。</translation>
    </message>
    <message>
        <source>Change %1 was taken back as far as nothing built on it; that is change %2.</source>
        <translation>变更 %1 中之后未再改动的部分已撤回，记为变更 %2。</translation>
    </message>
    <message>
        <source>%1 corners</source>
        <translation>%1 个顶点</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>om::ChipModel</name>
    <message>
        <source>Filter: %1 %2</source>
        <translation>条件：%1 %2</translation>
    </message>
</context>
<context>
    <name>om::CircleTool</name>
    <message>
        <source>Drag from the centre outwards · Shift adds, Alt takes away</source>
        <translation>从圆心向外拖动 · Shift 增加，Alt 减去</translation>
    </message>
    <message>
        <source>Radius %1</source>
        <translation>半径 %1</translation>
    </message>
</context>
<context>
    <name>om::CompareActions</name>
    <message>
        <source>Compare with a period</source>
        <translation>与某一时段对比</translation>
    </message>
    <message>
        <source>2020, 2020-Q4, 2020-12, 2020-W23 or 2020-01-15..2020-03-31</source>
        <translation>2020、2020-Q4、2020-12、2020-W23 或 2020-01-15..2020-03-31</translation>
    </message>
    <message>
        <source>Compare with a moment</source>
        <translation>与某一时点对比</translation>
    </message>
    <message>
        <source>A date such as 2020-12-31: the state at the end of that day</source>
        <translation>日期如 2020-12-31：取当日结束时的状态</translation>
    </message>
    <message>
        <source>Basemap on the left</source>
        <translation>左侧底图</translation>
    </message>
</context>
<context>
    <name>om::ComparisonService</name>
    <message>
        <source>as of %1</source>
        <translation>时点 %1</translation>
    </message>
</context>
<context>
    <name>om::CompositionModel</name>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>om::CompositionView</name>
    <message>
        <source>Composition</source>
        <translation>构成</translation>
    </message>
</context>
<context>
    <name>om::CountBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>om::CrsPanel</name>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>auto, EPSG:n, GCJ02 or BD09; with /yx behind it when northing or latitude comes first</source>
        <translation>auto、EPSG:n、GCJ02 或 BD09；纵坐标或纬度在前时后加 /yx</translation>
    </message>
    <message>
        <source>System</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>中位残差</translation>
    </message>
    <message>
        <source>In the city</source>
        <translation>在市内</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重合度</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Systems that it may be in</source>
        <translation>可能的坐标系</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>没有坐标</translation>
    </message>
    <message>
        <source>several systems, told apart by “%1”</source>
        <translation>多种坐标系，按“%1”区分</translation>
    </message>
    <message>
        <source>nothing is known of the city</source>
        <translation>没有可对照的资料</translation>
    </message>
    <message>
        <source>no system fits</source>
        <translation>没有吻合的坐标系</translation>
    </message>
    <message>
        <source>too few points</source>
        <translation>点数太少</translation>
    </message>
    <message>
        <source>several systems fit</source>
        <translation>多种坐标系都吻合</translation>
    </message>
    <message>
        <source>unsure: %1</source>
        <translation>不确定：%1</translation>
    </message>
    <message>
        <source>%1, unsure: %2</source>
        <translation>%1，不确定：%2</translation>
    </message>
    <message>
        <source>read as %1, looks like %2</source>
        <translation>按 %1 读取，像是 %2</translation>
    </message>
    <message>
        <source>%1 · by %2 points</source>
        <translation>%1 · 依据 %2 个点</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>om::DayCalendar</name>
    <message>
        <source>Numbers by day</source>
        <translation>逐日数量</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
</context>
<context>
    <name>om::DutyDialog</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Duty board</source>
        <translation>值班板</translation>
    </message>
    <message>
        <source>Every number and every line opens its tickets in the table · Esc closes</source>
        <translation>每个数字、每一行都打开表格中对应的工单·Esc 关闭</translation>
    </message>
    <message>
        <source>Overdue by holder</source>
        <translation>超期未结·按责任单位</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长超期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Will be overdue</source>
        <translation>将超期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>小类</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>逐日受理</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>发牌记录</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>牌</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Deadlines that differ</source>
        <translation>不一致的截止时间</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>来源所存</translation>
    </message>
    <message>
        <source>By the calendar</source>
        <translation>按工作日历</translation>
    </message>
    <message>
        <source>There are no tickets with a deadline here, or they are being loaded.</source>
        <translation>这里没有带截止时间的工单，或数据正在载入。</translation>
    </message>
    <message>
        <source>as of %1 · %2</source>
        <translation>截至 %1·%2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 tickets with %2 holders · longest in hours of the limit</source>
        <translation>%1 件，%2 个单位·最长超期按时限自身的小时</translation>
    </message>
    <message>
        <source>%1 tickets if nothing is done</source>
        <translation>若不处置：%1 件</translation>
    </message>
    <message>
        <source>reached: of the last seven days · here: not closed yet</source>
        <translation>到达：近七日受理件·现在：未结案</translation>
    </message>
    <message>
        <source>a year of weeks from Monday; darker or lighter by fifths of the days</source>
        <translation>一年，周一起；按日数五等分着色</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 张，%2 至 %3</translation>
    </message>
    <message>
        <source>none: every stored deadline is what limit and calendar say</source>
        <translation>无：所存截止时间均与时限和日历一致</translation>
    </message>
    <message>
        <source>%1 stored otherwise than limit and calendar say</source>
        <translation>%1 件与时限和日历算得的不同</translation>
    </message>
    <message>
        <source>ties share a place · n ≥ %1</source>
        <translation>同值并列·n ≥ %1</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>League</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>%1 lack a rate</source>
        <translation>%1 个缺某一率</translation>
    </message>
    <message>
        <source>Card log…</source>
        <translation>发牌台账…</translation>
    </message>
    <message>
        <source> · %1 as stored, without a trace</source>
        <translation> · %1 件以来源为准（无留痕）</translation>
    </message>
</context>
<context>
    <name>om::EncodingPanel</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>%1 · %2 % sure</source>
        <translation>%1 · 可信度 %2 %</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>按 %1</translation>
    </message>
</context>
<context>
    <name>om::EraserTool</name>
    <message>
        <source>Drag over what shall go · Ctrl+Z brings it back</source>
        <translation>拖过要擦除的标注 · Ctrl+Z 恢复</translation>
    </message>
</context>
<context>
    <name>om::ExchangeView</name>
    <message>
        <source>Departments and the data they exchange</source>
        <translation>部门与其交换的数据</translation>
    </message>
    <message>
        <source>● provides · ○ uses · Enter shows the quality of the dataset</source>
        <translation>● 提供 · ○ 使用 · 回车查看该数据集的质量</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 %（%2/%3）</translation>
    </message>
    <message>
        <source>Nothing was agreed yet: import a table of agreements (dataset, department, role, frequency) into “Data agreements”.</source>
        <translation>尚无约定：请把约定表（数据集、部门、角色、频度）导入“数据约定”。</translation>
    </message>
    <message>
        <source>Agreed datasets delivered: %1 · Deliveries on time: %2 · Datasets shared by two departments or more: %3</source>
        <translation>约定数据集挂接率：%1 · 及时率：%2 · 两个以上部门共享率：%3</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>最近到数</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>provides</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>om::ExportDialog</name>
    <message>
        <source>Export rows</source>
        <translation>导出行</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>%1 rows of %2, exactly those of the table</source>
        <translation>%2 %1 行，与关联表逐行一致</translation>
    </message>
    <message>
        <source>Excel table</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>KML</source>
        <translation>KML</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>%1 rows were written to %2</source>
        <translation>已写入 %1 行：%2</translation>
    </message>
    <message>
        <source>Names in place of codes</source>
        <translation>代码写成名称</translation>
    </message>
    <message>
        <source>FlatGeobuf</source>
        <translation>FlatGeobuf</translation>
    </message>
    <message>
        <source>DXF drawing (CAD)</source>
        <translation>DXF 图形（CAD）</translation>
    </message>
    <message>
        <source>CGCS2000, longitude and latitude</source>
        <translation>CGCS2000 经纬度</translation>
    </message>
    <message>
        <source>WGS 84, longitude and latitude</source>
        <translation>WGS 84 经纬度</translation>
    </message>
    <message>
        <source>Web Mercator</source>
        <translation>Web 墨卡托</translation>
    </message>
    <message>
        <source>Metres (%1)</source>
        <translation>平面坐标，米（%1）</translation>
    </message>
    <message>
        <source>GCJ-02 (AMap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>GBK, for old programs</source>
        <translation>GBK（旧软件用）</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>All rows of %1, as they stood after change %2</source>
        <translation>%1 的全部行，变更 %2 之后的状态</translation>
    </message>
    <message>
        <source>Class code of GB/T 30428.2 (to be verified), as %1</source>
        <translation>国标类别代码（GB/T 30428.2，待核），列名 %1</translation>
    </message>
    <message>
        <source>Mobile and identity numbers in free text masked</source>
        <translation>自由文本中的手机号、身份证号打码</translation>
    </message>
</context>
<context>
    <name>om::FieldPanel</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>目标字段</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>非空率</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Columns of the file and the fields that they go to</source>
        <translation>文件的列与目标字段</translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation>入库后的前几行</translation>
    </message>
    <message>
        <source>%1 of %2 columns used</source>
        <translation>已对上 %1 / %2 列</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>标题相同</translation>
    </message>
    <message>
        <source>by the dictionary</source>
        <translation>按词典对上</translation>
    </message>
    <message>
        <source>cut name, completed</source>
        <translation>截断，已补全</translation>
    </message>
    <message>
        <source>similar name: please choose</source>
        <translation>名称相近，请选择</translation>
    </message>
    <message>
        <source>position</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation>按配方</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>a field of its own</source>
        <translation>自成一列</translation>
    </message>
    <message>
        <source>Field for column %1</source>
        <translation>列“%1”的目标字段</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不采用）</translation>
    </message>
</context>
<context>
    <name>om::FilePanel</name>
    <message>
        <source>Remember how it is read</source>
        <translation>记住这种读法</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML</source>
        <translation>CSV、XLSX、GeoJSON、Shapefile、GeoPackage、KML</translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>a dataset of its own, named after the file</source>
        <translation>单独的数据集，以文件命名</translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Update known rows, add the others</source>
        <translation>已有的更新，没有的追加</translation>
    </message>
    <message>
        <source>Replace all rows</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Layer or sheet</source>
        <translation>图层或工作表</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>配方名称</translation>
    </message>
    <message>
        <source>Against what is there</source>
        <translation>与现有数据相比</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Choose a file: it is read and checked first, nothing is written before you commit.</source>
        <translation>请选择文件：先读取和检查，提交之前不写入任何内容。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
    <message>
        <source>becomes: %1</source>
        <translation>成为：%1</translation>
    </message>
    <message>
        <source>A file like it was read before, by “%1”: %2 of %3 columns are the same.</source>
        <translation>认出同类文件，按“%1”读取：%3 列中 %2 列相同。</translation>
    </message>
    <message>
        <source>Files with these columns are new here.</source>
        <translation>第一次见到这样的列。</translation>
    </message>
    <message>
        <source>Its columns become fields as they are.</source>
        <translation>各列原样成为字段。</translation>
    </message>
    <message>
        <source>Tables and layers (*.csv *.txt *.xlsx *.geojson *.geojsonl *.json *.xml *.shp *.gpkg *.kml *.fgb *.pbf);;All files (*)</source>
        <translation>表格与图层 (*.csv *.txt *.xlsx *.geojson *.geojsonl *.json *.xml *.shp *.gpkg *.kml *.fgb *.pbf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>It is of the kind “%1”, which the program knows: %2 of %3 columns are taken.</source>
        <translation>本系统认识的“%1”类文件：%3 列中取用 %2 列。</translation>
    </message>
</context>
<context>
    <name>om::FilterBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation>清除全部条件</translation>
    </message>
    <message>
        <source>Moment of all states</source>
        <translation>状态时点</translation>
    </message>
    <message>
        <source>Share view</source>
        <translation>分享场景</translation>
    </message>
    <message>
        <source>Copy this view as text</source>
        <translation>把当前场景复制为文本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Back to everything</source>
        <translation>回到全部</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>时点 %1</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>No data for this theme yet</source>
        <translation>这个主题还没有数据</translation>
    </message>
    <message>
        <source>Former communities as recorded</source>
        <translation>按当时社区统计</translation>
    </message>
</context>
<context>
    <name>om::FlowChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
</context>
<context>
    <name>om::FlowView</name>
    <message>
        <source>%1 tickets</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其余 %1 个</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>om::GoToPopup</name>
    <message>
        <source>Go to a coordinate</source>
        <translation>定位到坐标</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按输入内容</translation>
    </message>
    <message>
        <source>Longitude and latitude, degrees and minutes, or metres east and north</source>
        <translation>经纬度、度分秒，或东、北坐标（米）</translation>
    </message>
    <message>
        <source>This is not a coordinate yet</source>
        <translation>尚不是完整的坐标</translation>
    </message>
    <message>
        <source>%1 · Enter goes there</source>
        <translation>%1 · 按 Enter 前往</translation>
    </message>
    <message>
        <source>%1 lies %2 outside of the city; is it another system? Enter twice goes there all the same</source>
        <translation>%1 在市外 %2，是否为其他坐标系？连按两次回车仍可前往</translation>
    </message>
</context>
<context>
    <name>om::Grip</name>
    <message>
        <source>Drag to move this panel</source>
        <translation>拖动可移动面板</translation>
    </message>
</context>
<context>
    <name>om::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>om::IdentifyTool</name>
    <message>
        <source>Click to list everything that lies there</source>
        <translation>单击列出该处的全部对象</translation>
    </message>
</context>
<context>
    <name>om::ImportDialog</name>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>正在读取和检查文件…</translation>
    </message>
    <message>
        <source>Writing the rows as one change…</source>
        <translation>正在作为一个批次写入…</translation>
    </message>
    <message>
        <source>Commit %1 rows</source>
        <translation>提交 %1 行</translation>
    </message>
    <message>
        <source>%1 rows = %2 taken + %3 refused.</source>
        <translation>%1 行 = 通过 %2 + 隔离 %3。</translation>
    </message>
    <message>
        <source>Written as batch %1; it can be taken back from the menu.</source>
        <translation>已写为批次 %1，可在菜单中撤回。</translation>
    </message>
    <message>
        <source>What was noticed about the file</source>
        <translation>对文件的提示</translation>
    </message>
</context>
<context>
    <name>om::IndicatorDialog</name>
    <message>
        <source>Indicators of this workspace</source>
        <translation>本工作区的自定义指标</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it stands on the tile</source>
        <translation>显示在指标卡上的名称</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Their share of other rows, in %</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>The sum of a number</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>The mean of a number</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>The median of a number</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>What 90 % do not exceed</source>
        <translation>90 分位数</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Choosing one puts its name where you were writing</source>
        <translation>选中后插入到光标处</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>统计哪些行</translation>
    </message>
    <message>
        <source>For example: t_accept in P and not is_test. Empty = all of them. P is the time of the filter, T its moment.</source>
        <translation>例如：t_accept in P and not is_test；留空为全部。P 为筛选时间段，T 为时点</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>For example: handling_min / 60</source>
        <translation>例如：handling_min / 60</translation>
    </message>
    <message>
        <source>Of which rows</source>
        <translation>分母为哪些行</translation>
    </message>
    <message>
        <source>The rows that the share is taken of; empty = all of them</source>
        <translation>占比的分母；留空为全部</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Grey below so many rows</source>
        <translation>少于多少行显示为灰色</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>趋好方向</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>A number, or nothing</source>
        <translation>数字，可不填</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>One sentence that says what is counted; it stands beside the number wherever it is opened</source>
        <translation>用一句话说明统计什么；打开数字时显示在旁边</translation>
    </message>
    <message>
        <source>Now, under the filter of the window</source>
        <translation>当前筛选下的结果</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>It needs a number.</source>
        <translation>请填写数值。</translation>
    </message>
    <message>
        <source>The target is no number.</source>
        <translation>目标值不是数字。</translation>
    </message>
    <message>
        <source>It needs a title and a definition before it is kept.</source>
        <translation>填写名称和定义后才能保存。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>分母 %1 行</translation>
    </message>
    <message>
        <source>against the year before %1</source>
        <translation>同比 %1</translation>
    </message>
    <message>
        <source>Kept. It stands on the board when the window is opened again.</source>
        <translation>已保存。下次打开窗口时出现在指标板上。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>确认删除</translation>
    </message>
    <message>
        <source>Deleted. It leaves the board when the window is opened again.</source>
        <translation>已删除。下次打开窗口时从指标板上消失。</translation>
    </message>
    <message>
        <source>Keep as one of my own</source>
        <translation>另存为自建指标</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1（来自%2）</translation>
    </message>
</context>
<context>
    <name>om::JobDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消。没有任何改动。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 rows · %2 rows/s</source>
        <translation>%1 行 · %2 行/秒</translation>
    </message>
    <message>
        <source>It is being written and can no longer be cancelled; in a moment it is done.</source>
        <translation>正在写入，已不能取消；马上就好。</translation>
    </message>
</context>
<context>
    <name>om::Judge</name>
    <message>
        <source>there is no %1 “%2”</source>
        <translation>没有%1“%2”</translation>
    </message>
    <message>
        <source>the id “%1” is taken</source>
        <translation>标识“%1”已被使用</translation>
    </message>
</context>
<context>
    <name>om::LassoTool</name>
    <message>
        <source>Draw around what is wanted · Shift adds, Alt takes away</source>
        <translation>沿目标外围画一圈 · Shift 增加，Alt 减去</translation>
    </message>
</context>
<context>
    <name>om::LayerModel</name>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1，%2 行</translation>
    </message>
</context>
<context>
    <name>om::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Symbols and classes…</source>
        <translation>符号与分级…</translation>
    </message>
    <message>
        <source>Restore the theme&apos;s own symbols</source>
        <translation>恢复主题默认符号</translation>
    </message>
</context>
<context>
    <name>om::LedgerDialog</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>公布数字对账</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Basis, or why it is not computed</source>
        <translation>口径，或不计算的原因</translation>
    </message>
    <message>
        <source>Published figures against computed ones</source>
        <translation>公布数字与计算数字对照</translation>
    </message>
    <message>
        <source>Enter opens the rows behind the computed number.</source>
        <translation>按回车打开计算值背后的行。</translation>
    </message>
    <message>
        <source>There are no published figures here: import them into “Published figures”.</source>
        <translation>这里没有公布数字：请导入到“公布数字”。</translation>
    </message>
    <message>
        <source>– quoted</source>
        <translation>– 仅引用</translation>
    </message>
    <message>
        <source>● agrees</source>
        <translation>● 一致</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>保存原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 of %2 computed figures agree with what was printed; of the others %3 are explained; %4 are only quoted.</source>
        <translation>可核算的 %2 项中有 %1 项与公布数一致；其余 %3 项已说明原因；%4 项仅引用。</translation>
    </message>
    <message>
        <source>▲ differs, explained</source>
        <translation>▲ 不一致，已说明</translation>
    </message>
    <message>
        <source>■ differs, unexplained</source>
        <translation>■ 不一致，未说明</translation>
    </message>
    <message>
        <source>○ no data</source>
        <translation>○ 无数据</translation>
    </message>
    <message>
        <source>%1 · by %2 at %3</source>
        <translation>%1 · %2 于 %3 记录</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>Note on the reason</source>
        <translation>原因备注</translation>
    </message>
    <message>
        <source>A reason speaks of the number that is computed now; when that changes, the difference is unexplained again.</source>
        <translation>原因只针对目前的核算数；核算数变化后，差异重新视为未说明。</translation>
    </message>
    <message>
        <source>Choose a figure that differs to say why.</source>
        <translation>选择一项有差异的数字以说明原因。</translation>
    </message>
</context>
<context>
    <name>om::LegendModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sizes: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从%1到%2</translation>
    </message>
</context>
<context>
    <name>om::LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>rows under the filter</source>
        <translation>当前条件下的行数</translation>
    </message>
    <message>
        <source>Places on the map that layer “%1” reckons from “%2”.</source>
        <translation>图层“%1”由“%2”推算的地图位置。</translation>
    </message>
    <message>
        <source>Rows of “%1” that layer “%2” draws in this class.</source>
        <translation>图层“%2”归入此类的“%1”各行。</translation>
    </message>
    <message>
        <source>Condition of the layer: %1</source>
        <translation>图层条件：%1</translation>
    </message>
    <message>
        <source>Counted like “%1”: %2</source>
        <translation>计数口径同“%1”：%2</translation>
    </message>
</context>
<context>
    <name>om::LensBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All of them, whichever lens</source>
        <translation>全部，不限经济形态</translation>
    </message>
</context>
<context>
    <name>om::MainWindow</name>
    <message>
        <source>OneMap · %1</source>
        <translation>一张图 · %1</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标板</translation>
    </message>
    <message>
        <source>The table has no rows to export</source>
        <translation>表中没有可导出的行</translation>
    </message>
    <message>
        <source>Save a picture of the window</source>
        <translation>保存窗口图片</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The picture could not be saved; choose another folder</source>
        <translation>图片无法保存，请换一个文件夹</translation>
    </message>
    <message>
        <source>Taken back as batch %1</source>
        <translation>已撤回，记为批次 %1</translation>
    </message>
    <message>
        <source>Another report</source>
        <translation>其他报告</translation>
    </message>
</context>
<context>
    <name>om::MapActions</name>
    <message>
        <source>Nothing is left of the shape; draw another one</source>
        <translation>图形已无剩余部分，可重新绘制</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>此处共 %1 项</translation>
    </message>
    <message>
        <source>No layer that is on has anything to be near to</source>
        <translation>已打开的图层中没有可查找的对象</translation>
    </message>
    <message>
        <source>Nearest to here</source>
        <translation>离此处最近</translation>
    </message>
    <message>
        <source>the middle of the map</source>
        <translation>地图中心</translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation>此处有什么</translation>
    </message>
    <message>
        <source>Nearest to here…</source>
        <translation>离此处最近的…</translation>
    </message>
    <message>
        <source>Within a distance of here…</source>
        <translation>此处周边…</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>Within a distance of %1…</source>
        <translation>%1周边…</translation>
    </message>
    <message>
        <source>Narrow to %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>从此处量测</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Nothing lies here</source>
        <translation>此处没有要素</translation>
    </message>
</context>
<context>
    <name>om::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Turn north up</source>
        <translation>转为正北朝上</translation>
    </message>
</context>
<context>
    <name>om::MapExportDialog</name>
    <message>
        <source>Save the map</source>
        <translation>保存地图</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Title, filter and date of the data</source>
        <translation>标题、条件与数据日期</translation>
    </message>
    <message>
        <source>World file beside it (EPSG:3857)</source>
        <translation>同名坐标文件（EPSG:3857）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>GeoTIFF, for other GIS</source>
        <translation>GeoTIFF，供其他 GIS 使用</translation>
    </message>
    <message>
        <source>PDF page, for print</source>
        <translation>PDF 页面，供打印</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>As in the window: %1×%2</source>
        <translation>同窗口：%1×%2</translation>
    </message>
    <message>
        <source>Symbols and words</source>
        <translation>符号与文字</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>尽量放大</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>om::MapHeader</name>
    <message>
        <source>Date</source>
        <translation>对比日期</translation>
    </message>
    <message>
        <source>Which date the map is compared with</source>
        <translation>地图与哪一日期对比</translation>
    </message>
</context>
<context>
    <name>om::MapToolbar</name>
    <message>
        <source>Map tools</source>
        <translation>地图工具</translation>
    </message>
</context>
<context>
    <name>om::MapView</name>
    <message>
        <source>The map cannot be shown.
Check that the package qt6-location-plugins is installed, then start again.

%1</source>
        <translation>地图无法显示。
请确认已安装软件包 qt6-location-plugins，再重新启动。

%1</translation>
    </message>
</context>
<context>
    <name>om::MatrixModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: rows %2, refused %3, freshness %4, score %5</source>
        <translation>%1：行数 %2，拒收 %3，新鲜度 %4，得分 %5</translation>
    </message>
    <message>
        <source>provides</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>provides and uses</source>
        <translation>提供并使用</translation>
    </message>
    <message>
        <source>neither provides nor uses</source>
        <translation>既不提供也不使用</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>om::MatrixView</name>
    <message>
        <source>Datasets and departments</source>
        <translation>数据集与部门</translation>
    </message>
</context>
<context>
    <name>om::MeasureTool</name>
    <message>
        <source>%1 · outline %2</source>
        <translation>%1 · 周长 %2</translation>
    </message>
    <message>
        <source>Click along the outline to measure its area</source>
        <translation>沿边界逐点单击，量测面积</translation>
    </message>
    <message>
        <source>Click along the line to measure its length</source>
        <translation>沿线逐点单击，量测长度</translation>
    </message>
    <message>
        <source>%1 · Ctrl+C copies</source>
        <translation>%1 · Ctrl+C 复制</translation>
    </message>
    <message>
        <source>%1 · Enter ends, Backspace takes the last point back</source>
        <translation>%1 · Enter 结束，Backspace 撤回上一点</translation>
    </message>
</context>
<context>
    <name>om::MendDialog</name>
    <message>
        <source>Refused rows</source>
        <translation>被隔离的行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Take a mended table…</source>
        <translation>取回改好的表格…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Refused rows; cells can be changed</source>
        <translation>被隔离的行，单元格可以修改</translation>
    </message>
    <message>
        <source>%1 · batch %2 · %3 rows</source>
        <translation>%1 · 批次 %2 · %3 行</translation>
    </message>
    <message>
        <source>No rows are refused.</source>
        <translation>没有被隔离的行。</translation>
    </message>
    <message>
        <source>Change what is wrong and try again; the file itself stays as it is.</source>
        <translation>改正后重试；原文件不会改动。</translation>
    </message>
    <message>
        <source>%1 rows are too many to be mended here: save them as a table, mend it and take it back.</source>
        <translation>%1 行太多，不便在此修改：请另存为表格，改好后再取回。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>另存为表格</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.gpkg)</source>
        <translation>表格 (*.xlsx *.csv *.gpkg)</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
    <message>
        <source>Take a mended table</source>
        <translation>取回改好的表格</translation>
    </message>
    <message>
        <source>Trying the rows again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>%1 rows were taken, %2 are still refused.</source>
        <translation>已接收 %1 行，仍隔离 %2 行。</translation>
    </message>
    <message>
        <source>Begins at byte %1 of the file</source>
        <translation>从文件第 %1 字节开始</translation>
    </message>
    <message>
        <source>Row %1 begins at byte %2 of the file.</source>
        <translation>第 %1 行位于文件的第 %2 字节处。</translation>
    </message>
</context>
<context>
    <name>om::MomentPopup</name>
    <message>
        <source>Day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Where the data end</source>
        <translation>数据截止时点</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>om::NearPopup</name>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Distance in metres</source>
        <translation>距离（米）</translation>
    </message>
    <message>
        <source>Narrow to these</source>
        <translation>按此筛选</translation>
    </message>
    <message>
        <source>Within a distance of %1</source>
        <translation>%1周边</translation>
    </message>
</context>
<context>
    <name>om::NoteTool</name>
    <message>
        <source>Note; Enter keeps it</source>
        <translation>标注文字，按 Enter 保存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Click where the note shall stand</source>
        <translation>单击放置标注的位置</translation>
    </message>
</context>
<context>
    <name>om::OutboxActions</name>
    <message>
        <source>Look only</source>
        <translation>只看</translation>
    </message>
    <message>
        <source>New ticket here…</source>
        <translation>在此新建工单…</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>单列</translation>
    </message>
    <message>
        <source>%1 is a matter of its own; the other tickets of the group stay together.</source>
        <translation>%1 是单独一件事，同组其余工单仍在一起。</translation>
    </message>
    <message>
        <source>Join another</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>%1 is about the same matter as:</source>
        <translation>%1 与下列工单是同一件事：</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The tickets are grouped as they were before.</source>
        <translation>工单恢复原来的分组。</translation>
    </message>
    <message>
        <source>The data hold no ticket %1</source>
        <translation>数据中没有工单 %1</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1（未上报）</translation>
    </message>
    <message>
        <source>%1 “%2”: </source>
        <translation>%1“%2”：</translation>
    </message>
</context>
<context>
    <name>om::OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Actions on tickets are kept on this workstation until they are sent to the centre as a signed package.</source>
        <translation>对工单的处置保存在本工作站，直到以签名数据包上报中心。</translation>
    </message>
    <message>
        <source>Show the ticket</source>
        <translation>查看工单</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Send what is pending…</source>
        <translation>上报未上报的…</translation>
    </message>
    <message>
        <source>Not yet sent (%1)</source>
        <translation>未上报（%1）</translation>
    </message>
    <message>
        <source>Sent (%1)</source>
        <translation>已上报（%1）</translation>
    </message>
    <message>
        <source>Taken back (%1)</source>
        <translation>已撤回（%1）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间（状态）</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Package for the centre</source>
        <translation>送中心的数据包</translation>
    </message>
    <message>
        <source>%1 sent with %2</source>
        <translation>已上报 %1 项，数据包：%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
</context>
<context>
    <name>om::OutboxService</name>
    <message>
        <source>Look only</source>
        <translation>只看</translation>
    </message>
    <message>
        <source>This ticket belongs to another organisation.</source>
        <translation>该工单不归本单位。</translation>
    </message>
    <message>
        <source>The role “%1” may not do this.</source>
        <translation>角色“%1”无权这样做。</translation>
    </message>
    <message>
        <source>The ticket was merged or revoked.</source>
        <translation>该工单已并案或撤销。</translation>
    </message>
    <message>
        <source>It is not known at which step the ticket stands.</source>
        <translation>不知道该工单处于哪个环节。</translation>
    </message>
    <message>
        <source>At the step “%1” a ticket does not take this.</source>
        <translation>处于“%1”环节的工单不能这样处置。</translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>This does not go with the action: %1.</source>
        <translation>该处置不带此项：%1。</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>没有“%1”。</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>内容超过 %1 个字。</translation>
    </message>
    <message>
        <source>A place on the map belongs to a new ticket, and only to that.</source>
        <translation>地图位置只用于新建工单，且必须给出。</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>已经撤回过了。</translation>
    </message>
    <message>
        <source>It was sent; only the centre can change it now.</source>
        <translation>已经上报，只能由中心更改。</translation>
    </message>
    <message>
        <source>What was done to the ticket afterwards must be taken back first.</source>
        <translation>请先撤回该工单之后的处置。</translation>
    </message>
    <message>
        <source>Say why, in at most %1 characters.</source>
        <translation>请说明原因，不超过 %1 个字。</translation>
    </message>
    <message>
        <source>A ticket is the same matter as itself.</source>
        <translation>工单不能与自己合并。</translation>
    </message>
    <message>
        <source>The role was granted until %1.</source>
        <translation>角色授权已于 %1 到期。</translation>
    </message>
</context>
<context>
    <name>om::PackageDialog</name>
    <message>
        <source>Data packages (*.zip)</source>
        <translation>数据包 (*.zip)</translation>
    </message>
    <message>
        <source>Data packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation>去看密钥</translation>
    </message>
    <message>
        <source>&amp;Everything, as it stands now</source>
        <translation>全部数据，当前状态(&amp;E)</translation>
    </message>
    <message>
        <source>Only what &amp;changed after change No.</source>
        <translation>只含此变更之后的内容(&amp;C)，编号</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Take one over</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>no package chosen</source>
        <translation>尚未选择数据包</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Parts of the package</source>
        <translation>数据包的各部分</translation>
    </message>
    <message>
        <source>A package is one file, signed with the key of this workspace. Whoever trusts the key can take it over; nobody can change it unnoticed.</source>
        <translation>数据包是一个文件，用本工作区的密钥签名。信任该密钥者可以接收；任何改动都会被发现。</translation>
    </message>
    <message>
        <source>Only what changed after change No.</source>
        <translation>只含此变更之后的内容，编号</translation>
    </message>
    <message>
        <source>The numbers of changes stand in “Changes of the data”. A part fits only where everything up to that number was taken over before.</source>
        <translation>变更编号见“数据变更”。增量包只适用于已接收到该编号为止全部内容的一方。</translation>
    </message>
    <message>
        <source>Trust an issuer&apos;s key file…</source>
        <translation>信任签发方的密钥文件…</translation>
    </message>
    <message>
        <source>It is the same: trust</source>
        <translation>一致，信任</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>公钥 (*.pub);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The key is not trusted.</source>
        <translation>未信任该密钥。</translation>
    </message>
    <message>
        <source>Choose a package: all of it is checked first, nothing is taken before you apply it.</source>
        <translation>请选择数据包：先检查全部内容，点“应用”之前不接收任何数据。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>There is nothing to pack yet: import a file first.</source>
        <translation>还没有可打包的数据：请先导入文件。</translation>
    </message>
    <message>
        <source>Save the own key…</source>
        <translation>保存本方公钥…</translation>
    </message>
    <message>
        <source>Hand the own key to those who are to take packages over from here. Compare fingerprints by telephone.</source>
        <translation>把本方公钥交给将要接收数据包的一方，并通过电话核对指纹。</translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation>公钥 (*.pub)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>From %1, key %2: %3</source>
        <translation>签发方 %1，密钥 %2：%3</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>not trusted or not whole</source>
        <translation>未信任或不完整</translation>
    </message>
    <message>
        <source>Everything as of version %1, number %2, made %3, %4 rows.</source>
        <translation>版本 %1 的全部数据，序号 %2，制作于 %3，%4 行。</translation>
    </message>
    <message>
        <source>What changed from version %1 to %2, number %3, made %4, %5 rows.</source>
        <translation>版本 %1 至 %2 的变更，序号 %3，制作于 %4，%5 行。</translation>
    </message>
    <message>
        <source>■ broken</source>
        <translation>■ 损坏</translation>
    </message>
    <message>
        <source>● as its hash says</source>
        <translation>● 与哈希相符</translation>
    </message>
    <message>
        <source>declarations and settings</source>
        <translation>声明与设置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Already applied: this workspace has that version of the issuer. Nothing is to be done.</source>
        <translation>已应用：本工作区已有该签发方的这一版本，无需操作。</translation>
    </message>
    <message>
        <source>All checks hold. Applying it is one change, which can be taken back.</source>
        <translation>全部检查通过。应用后记为一次变更，可以撤回。</translation>
    </message>
    <message>
        <source>Taking the package over…</source>
        <translation>正在接收数据包…</translation>
    </message>
    <message>
        <source>%1 rows taken over.</source>
        <translation>已接收 %1 行。</translation>
    </message>
    <message>
        <source>Packing and signing…</source>
        <translation>正在打包并签名…</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本方</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>%1
Fingerprint %2
Ask the issuer by telephone for the fingerprint. Is it the same?</source>
        <translation>%1
指纹 %2
请打电话向签发方核对指纹。是否一致？</translation>
    </message>
    <message>
        <source>%1 is trusted from now on.</source>
        <translation>今后信任 %1。</translation>
    </message>
    <message>
        <source>The public key %1 was written to %2</source>
        <translation>公钥 %1 已写入 %2</translation>
    </message>
    <message>
        <source>Indicators that were made here (not those received from others). Whoever takes the package over sees them with the name of this issuer.</source>
        <translation>指在这里自建的指标（不含从他处接收的）。接收方会看到这些指标并注明本签发方的名称。</translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;indicators of this workspace (%n)</source>
        <translation>
            <numerusform>仅本工作区的指标(&amp;I)（%n 个）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take the indicators of this workspace along (%n)</source>
        <translation>
            <numerusform>一并带上本工作区的指标(&amp;T)（%n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators alone, without data.</source>
        <translation>仅含指标，不含数据。</translation>
    </message>
    <message>
        <source>All checks hold. The indicators of the issuer are put beside those of this workspace.</source>
        <translation>检查全部通过。签发方的指标将与本工作区的指标并列。</translation>
    </message>
    <message>
        <source>Its data were applied already; its indicators are still to be taken over.</source>
        <translation>其中的数据已应用过；指标尚未接收。</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicator: %1</source>
        <translation>指标：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators of %1 taken over; they stand on the board when the window is opened again.</source>
        <translation>
            <numerusform>已接收%1的 %n 个指标；重新打开窗口后出现在看板上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicator “%1”: %2.</source>
        <translation>指标“%1”：%2。</translation>
    </message>
    <message>
        <source>Take the a&amp;ttachments along that its records name</source>
        <translation>一并带上记录所引用的附件(&amp;T)</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments put in their place.</source>
        <translation>
            <numerusform>已放入 %n 个附件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments stay out, for other files have their names here: %1.</source>
        <translation>
            <numerusform>%n 个附件未放入，本机已有同名的其他文件：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 attachments, %4 indicators, signed by %5 (%6).</source>
        <translation>%1：%2 行，%3 个附件，%4 项指标，由 %5（%6）签名。</translation>
    </message>
    <message>
        <source>Its data were applied already; attachments that are missing here are brought again.</source>
        <translation>其数据已应用过；本机缺少的附件将重新放入。</translation>
    </message>
    <message>
        <source>Records that were changed here, too</source>
        <translation>本地也改过的记录</translation>
    </message>
    <message>
        <source>%1 rows taken over; %2 were changed here, too, and stay as they are: the list says in what they differ.</source>
        <translation>已接收 %1 行；另有 %2 行本地也改过，保持本地内容，差异见列表。</translation>
    </message>
</context>
<context>
    <name>om::PairDialog</name>
    <message>
        <source>Facts of both</source>
        <translation>两条记录的各项内容</translation>
    </message>
    <message>
        <source>Side by side: %1</source>
        <translation>并排对比：%1</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
</context>
<context>
    <name>om::PastRowsDialog</name>
    <message>
        <source>%1 after change %2</source>
        <translation>%1：变更 %2 之后</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 rows, as they stood after change %2.</source>
        <translation>%1 行，变更 %2 之后的状态。</translation>
    </message>
    <message>
        <source>The first %1 rows; more come as you scroll.</source>
        <translation>前 %1 行；向下滚动继续读取。</translation>
    </message>
</context>
<context>
    <name>om::PenBar</name>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>细</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation>粗</translation>
    </message>
</context>
<context>
    <name>om::PenTool</name>
    <message>
        <source>Drag to where the arrow points</source>
        <translation>拖向箭头所指之处</translation>
    </message>
    <message>
        <source>Draw on the map · Ctrl+Z takes the last stroke back</source>
        <translation>在地图上绘制 · Ctrl+Z 撤销上一笔</translation>
    </message>
</context>
<context>
    <name>om::PlaceButton</name>
    <message>
        <source>Coordinate system of the place under the pointer; copy it</source>
        <translation>指针处的坐标系；可复制坐标</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>复制坐标</translation>
    </message>
    <message>
        <source>Coordinates: %1</source>
        <translation>坐标：%1</translation>
    </message>
</context>
<context>
    <name>om::PlaceList</name>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Repeat places</source>
        <translation>重复发生地</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>最多小类</translation>
    </message>
    <message>
        <source>the weeks before are not known</source>
        <translation>缺少之前各周数据</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>%1全域</translation>
    </message>
    <message>
        <source>season × %1</source>
        <translation>季节系数 %1</translation>
    </message>
    <message>
        <source>season not known</source>
        <translation>季节系数未知</translation>
    </message>
    <message>
        <source>7 days against 12 weeks · %1</source>
        <translation>近 7 天对比前 12 周 · %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>小类</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>最近受理</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>same sub-class and place, again in the last 7 days</source>
        <translation>同小类同地点，近 7 天又发生</translation>
    </message>
</context>
<context>
    <name>om::PlacesDialog</name>
    <message>
        <source>Places and pupils by community</source>
        <translation>各社区学位与学生</translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation>学位供需展望</translation>
    </message>
    <message>
        <source>Show the community</source>
        <translation>查看该社区</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The data are being read</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <source>Save the outlook of school places</source>
        <translation>保存学位供需展望</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>School stage</source>
        <translation>学段</translation>
    </message>
</context>
<context>
    <name>om::PlacesMap</name>
    <message>
        <source>Map of where the rows lie</source>
        <translation>数据行所在位置的地图</translation>
    </message>
</context>
<context>
    <name>om::PolicyDialog</name>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policies for companies</source>
        <translation>惠企政策</translation>
    </message>
    <message>
        <source>Show who has not applied</source>
        <translation>查看未申请的企业</translation>
    </message>
    <message>
        <source>Show all who are entitled</source>
        <translation>查看符合条件的企业</translation>
    </message>
    <message>
        <source>As of %1 · %2 · rules are evaluated on this workstation over the companies&apos; own fields</source>
        <translation>截至 %1 · %2 · 规则在本机按企业字段计算</translation>
    </message>
    <message>
        <source>all companies</source>
        <translation>全部企业</translation>
    </message>
    <message>
        <source>open</source>
        <translation>受理中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已截止</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Yuan each</source>
        <translation>每家（元）</translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation>符合条件</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Entitled, not applied</source>
        <translation>应享未享</translation>
    </message>
    <message>
        <source>There are no policies in the data</source>
        <translation>数据中没有政策</translation>
    </message>
    <message>
        <source>The rule “%1” cannot be read: %2</source>
        <translation>规则“%1”无法识别：%2</translation>
    </message>
    <message>
        <source>%1 · rule: %2</source>
        <translation>%1 · 规则：%2</translation>
    </message>
</context>
<context>
    <name>om::PolygonTool</name>
    <message>
        <source>Click corner by corner · Shift adds, Alt takes away</source>
        <translation>逐点单击 · Shift 增加，Alt 减去</translation>
    </message>
    <message>
        <source>Double click or Enter closes the shape · Backspace takes the last corner back</source>
        <translation>双击或按 Enter 闭合 · Backspace 撤回上一点</translation>
    </message>
</context>
<context>
    <name>om::ProfileActions</name>
    <message>
        <source>These data have no communities</source>
        <translation>这里的数据没有社区</translation>
    </message>
</context>
<context>
    <name>om::ProfileDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>全部存为 PDF…</translation>
    </message>
    <message>
        <source>%1 on one page</source>
        <translation>%1体检单</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Numbers as on the screen under the same filter</source>
        <translation>数字与屏幕上相同条件下一致</translation>
    </message>
    <message>
        <source>No printer is set up on this workstation: save the page as PDF</source>
        <translation>本机未安装打印机：请存为 PDF</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>已发送到 %1</translation>
    </message>
    <message>
        <source>The printer took nothing: save the page as PDF</source>
        <translation>打印机未接收：请存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>om::QualityDialog</name>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整率</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>Located</source>
        <translation>匹配率</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>Datasets and their quality</source>
        <translation>数据集及其质量</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>非空率</translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Fields of the dataset</source>
        <translation>数据集的字段</translation>
    </message>
    <message>
        <source>Looking at every row…</source>
        <translation>正在逐行检查…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>● fresh, %1 d</source>
        <translation>● 新，%1 天</translation>
    </message>
    <message>
        <source>▲ aging, %1 d</source>
        <translation>▲ 渐旧，%1 天</translation>
    </message>
    <message>
        <source>■ stale, %1 d</source>
        <translation>■ 陈旧，%1 天</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Exchange between departments</source>
        <translation>部门交换</translation>
    </message>
    <message>
        <source>Keep these figures</source>
        <translation>留存本次结果</translation>
    </message>
    <message>
        <source>As rows that the tab “Data” counts, lists and draws; one change, which can be taken back</source>
        <translation>存为数据记录，供“数据汇聚”页统计、列表和制图；作为一次变更，可以撤回</translation>
    </message>
    <message>
        <source>As of %1. Worst first. “–” = it does not apply.</source>
        <translation>截至 %1。最差的排在前面。“–”表示不适用。</translation>
    </message>
    <message>
        <source>They were kept already; nothing has changed since.</source>
        <translation>已经留存过，此后没有变化。</translation>
    </message>
    <message>
        <source>Kept as batch %1: %2 datasets and %3 deliveries. Where the tab “Data” is missing, it is there from the next start on.</source>
        <translation>已留存为批次 %1：%2 个数据集、%3 个交付批次。如尚无“数据汇聚”页，重新启动后即可看到。</translation>
    </message>
    <message>
        <source>Score %1 = mean of those that apply: complete %2 of %3 cells that must be filled; correct %4 of %5 rows received in %6 deliveries; located %7 of %8 rows; freshness %9.</source>
        <translation>得分 %1 = 适用各项的平均：完整——必填单元格 %3 个，已填 %2 个；合格——%6 个批次收到 %5 行，合格 %4 行；匹配——%8 行中已定位 %7 行；新鲜度 %9。</translation>
    </message>
</context>
<context>
    <name>om::RankingModel</name>
    <message>
        <source>%1. %2: %3 %4</source>
        <translation>第 %1 名：%2，%3 %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>#</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>+/−</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>of</source>
        <translation>分母</translation>
    </message>
</context>
<context>
    <name>om::RankingView</name>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>om::ReasonDialog</name>
    <message>
        <source>Ticket no.</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>om::RecordActions</name>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Handed to the printer %1</source>
        <translation>已送往打印机 %1</translation>
    </message>
    <message>
        <source>Save the card as a page</source>
        <translation>把卡片存为一页</translation>
    </message>
</context>
<context>
    <name>om::RectangleTool</name>
    <message>
        <source>Drag from corner to corner · Shift adds, Alt takes away</source>
        <translation>从一角拖到对角 · Shift 增加，Alt 减去</translation>
    </message>
</context>
<context>
    <name>om::RefusalPanel</name>
    <message>
        <source>Mend…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows that cannot be taken, and notes</source>
        <translation>不能接收的行与提示</translation>
    </message>
    <message>
        <source>%1 refused, kept to be mended</source>
        <translation>隔离 %1 行，可修改后重试</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>没有隔离</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>om::ResidualPlot</name>
    <message>
        <source>%1: %2 m east, %3 m north</source>
        <translation>%1：偏东 %2 m，偏北 %3 m</translation>
    </message>
    <message>
        <source>Differences to known places. %1</source>
        <translation>与已知地点的差。%1</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>om::SearchBox</name>
    <message>
        <source>Search name, pinyin or initials (Ctrl+K)</source>
        <translation>搜索 名称 / 拼音 / 首字母（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>没有这样的名称</translation>
    </message>
</context>
<context>
    <name>om::SeriesModel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>om::SheetPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 · version %2 · definition version %3</source>
        <translation>%1 · 版本 %2 · 口径第 %3 版</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>Open %1 rows</source>
        <translation>打开 %1 行</translation>
    </message>
    <message>
        <source>Open %1 rows of the denominator</source>
        <translation>打开分母 %1 行</translation>
    </message>
    <message>
        <source>has no value here</source>
        <translation>此处无值</translation>
    </message>
    <message>
        <source>Lists the tickets of this rate</source>
        <translation>列出该率的工单</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组成指标</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · 第 %2 版</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次数</translation>
    </message>
    <message>
        <source>Batch %1 · %2 · %3 · %4 rows</source>
        <translation>批次 %1 · %2 · %3 · %4 行</translation>
    </message>
    <message>
        <source>%1 more batches · %2 rows</source>
        <translation>另有 %1 个批次 · %2 行</translation>
    </message>
</context>
<context>
    <name>om::SiteSearchActions</name>
    <message>
        <source>Save the shortlist</source>
        <translation>保存备选清单</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>om::SiteSearchPanel</name>
    <message>
        <source>Industries</source>
        <translation>行业构成</translation>
    </message>
    <message>
        <source>Chain gaps</source>
        <translation>链条缺口</translation>
    </message>
    <message>
        <source>Enter or a double click on a number opens what it counts; a click on a column&apos;s head sorts.</source>
        <translation>在数字上按回车或双击，列出它所计的内容；点表头排序。</translation>
    </message>
    <message>
        <source>Site search</source>
        <translation>企业选址</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sites to let</source>
        <translation>可租场所</translation>
    </message>
    <message>
        <source>Two areas</source>
        <translation>两地对比</translation>
    </message>
    <message>
        <source>Vacant, at least</source>
        <translation>空置不少于</translation>
    </message>
    <message>
        <source>Metro, at most</source>
        <translation>距地铁不超过</translation>
    </message>
    <message>
        <source>Industry chain</source>
        <translation>产业链</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Nearby, at least</source>
        <translation>附近企业不少于</translation>
    </message>
    <message>
        <source>Companies of the chain within %1 m of the site</source>
        <translation>场所 %1 m 内该产业链的企业数</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Shortlist as XLSX…</source>
        <translation>备选清单导出 XLSX…</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 · as of %2 · %3 companies in business · %4 sites with room to let, %5 listed</source>
        <translation>%1 · 数据截至 %2 · 存续企业 %3 家 · 可租场所 %4 处，列出 %5 处</translation>
    </message>
    <message>
        <source>%1 ticked, %2 more not listed</source>
        <translation>已勾选 %1 处，另有 %2 处未列出</translation>
    </message>
    <message>
        <source>%1 ticked</source>
        <translation>已勾选 %1 处</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The data of this city hold no buildings and no carriers, so there are no sites to list. %1</source>
        <translation>本城市的数据中没有楼宇和载体，因此没有可列出的选址。%1</translation>
    </message>
</context>
<context>
    <name>om::SitingActions</name>
    <message>
        <source>These data have no facilities and communities to reckon with</source>
        <translation>这里的数据没有可供计算的设施和社区</translation>
    </message>
    <message>
        <source>Save who is served, and who would be</source>
        <translation>保存服务覆盖与选址</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>om::SitingPanel</name>
    <message>
        <source>Candidates</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>By community</source>
        <translation>各社区</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>Who is served, and who would be</source>
        <translation>服务覆盖与选址推演</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施类型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ground served</source>
        <translation>服务半径覆盖率</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>人口覆盖率</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>放到地图上</translation>
    </message>
    <message>
        <source>Suggest %1</source>
        <translation>推荐 %1 处</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>Size of the candidate</source>
        <translation>候选点面积</translation>
    </message>
    <message>
        <source>All communities</source>
        <translation>全部社区</translation>
    </message>
    <message>
        <source>Before and after as PDF</source>
        <translation>前后对照 PDF</translation>
    </message>
    <message>
        <source>Tables as XLSX</source>
        <translation>表格 XLSX</translation>
    </message>
    <message>
        <source>These data have no facilities and communities to reckon with.</source>
        <translation>这里的数据没有可供计算的设施和社区。</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>%1 of %2 ha</source>
        <translation>%1 / %2 公顷</translation>
    </message>
    <message>
        <source>%1 people gained</source>
        <translation>新增覆盖 %1 人</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 / %2 人</translation>
    </message>
    <message>
        <source>each alone, by people gained; no costs · reckoned in %1 ms</source>
        <translation>各自单独计算，按新增覆盖人口；不计造价 · 计算 %1 毫秒</translation>
    </message>
    <message>
        <source>none; click on the map where one might be built</source>
        <translation>尚无；在地图上点击拟建位置</translation>
    </message>
    <message>
        <source>○ before ● after</source>
        <translation>○ 之前 ● 之后</translation>
    </message>
    <message>
        <source>After, %</source>
        <translation>之后 %</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>%1 communities · dotted: all of them</source>
        <translation>%1 个社区 · 虚线为全部</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>Nearest, m</source>
        <translation>最近 m</translation>
    </message>
    <message>
        <source>%1 blocks · %2 people before</source>
        <translation>%1 块 · 之前 %2 人</translation>
    </message>
    <message>
        <source>looking for the best places…</source>
        <translation>正在寻找最佳位置…</translation>
    </message>
</context>
<context>
    <name>om::SitingTool</name>
    <message>
        <source>Drag the pin: the numbers follow · Delete takes it away</source>
        <translation>拖动图钉，数字随之变化 · Delete 移除</translation>
    </message>
    <message>
        <source>Click where it might be built</source>
        <translation>点击拟建位置</translation>
    </message>
</context>
<context>
    <name>om::StatusLine</name>
    <message>
        <source>%1 / %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>om::SwipeHandle</name>
    <message>
        <source>Arrow keys move it</source>
        <translation>用方向键移动</translation>
    </message>
    <message>
        <source>Divider between the two maps</source>
        <translation>两幅地图之间的分隔线</translation>
    </message>
</context>
<context>
    <name>om::SymbologyDialog</name>
    <message>
        <source>Keep the class limits when time or filter change</source>
        <translation>锁定分级（时间或筛选变化时不变）</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示标注</translation>
    </message>
    <message>
        <source>Symbols of “%1”</source>
        <translation>“%1”的符号</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>渲染方式</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Class method</source>
        <translation>分级方法</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分级数</translation>
    </message>
    <message>
        <source>Class limits</source>
        <translation>分级断点</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Width of cells</source>
        <translation>格宽</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>混合模式</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>最大比例尺</translation>
    </message>
    <message>
        <source>Drawn up to</source>
        <translation>最小比例尺</translation>
    </message>
    <message>
        <source>State of the clock</source>
        <translation>时限状态</translation>
    </message>
    <message>
        <source> px × √ of the value</source>
        <translation> 像素 × √数值</translation>
    </message>
</context>
<context>
    <name>om::SyncDialog</name>
    <message>
        <source>Synchronise</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Trust the issuer that is met first</source>
        <translation>信任首次遇到的签发方</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Packages are verified before anything is read from them.</source>
        <translation>读取之前先校验数据包。</translation>
    </message>
    <message>
        <source>Checking and taking over…</source>
        <translation>正在校验并接收…</translation>
    </message>
    <message>
        <source>%1 versions taken over, now at version %2.</source>
        <translation>已接收 %1 个版本，当前版本 %2。</translation>
    </message>
</context>
<context>
    <name>om::TablePanel</name>
    <message>
        <source>Linked table</source>
        <translation>关联表</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Open or close the table (Ctrl+T)</source>
        <translation>展开或收起（Ctrl+T）</translation>
    </message>
    <message>
        <source>This workspace has no such data yet; import it from the menu</source>
        <translation>工作区还没有这类数据，可从菜单导入</translation>
    </message>
    <message>
        <source>No row under this filter; take a condition away</source>
        <translation>当前条件下没有行，请去掉一个条件</translation>
    </message>
    <message>
        <source>%1 rows = %2</source>
        <translation>%1 行 = %2</translation>
    </message>
    <message>
        <source>the denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>what the number counts</source>
        <translation>数字所计的行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>what the legend counts</source>
        <translation>图例所计</translation>
    </message>
    <message>
        <source>Rows of “%1” that the filter leaves.</source>
        <translation>符合条件的“%1”各行。</translation>
    </message>
    <message>
        <source>Rows that the class of the legend counts.</source>
        <translation>图例该类所计的各行。</translation>
    </message>
    <message>
        <source>Field “%1” (%2) of one record of “%3”: %4</source>
        <translation>“%3”一条记录的字段“%1”（%2）：%4</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Where the number of rows comes from</source>
        <translation>行数溯源</translation>
    </message>
</context>
<context>
    <name>om::TenantStackView</name>
    <message>
        <source>%1 tenants on %2 floors</source>
        <translation>%2 层 %1 户</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Other · %1</source>
        <translation>其他 · %1</translation>
    </message>
    <message>
        <source>%1F</source>
        <translation>%1F</translation>
    </message>
</context>
<context>
    <name>om::TicketSection</name>
    <message>
        <source>On its own…</source>
        <translation>单列…</translation>
    </message>
    <message>
        <source>Join another…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>同一地点</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>同一诉求</translation>
    </message>
    <message>
        <source>This ticket is a matter of its own; the others stay together</source>
        <translation>本工单是单独一件事，其余仍在一起</translation>
    </message>
    <message>
        <source>This ticket is about the same matter as another one</source>
        <translation>本工单与另一工单是同一件事</translation>
    </message>
    <message>
        <source>Goes to the centre with what is sent next; can be taken back until then</source>
        <translation>随下次上报送中心，上报前可撤回</translation>
    </message>
    <message>
        <source>within %1 m and %2 days</source>
        <translation>%1 米、%2 天以内</translation>
    </message>
    <message>
        <source>Same place: not known</source>
        <translation>同一地点：位置不明</translation>
    </message>
    <message>
        <source>Same place: the first time</source>
        <translation>同一地点：首次</translation>
    </message>
    <message>
        <source>Same place: time no. %1</source>
        <translation>同一地点：第 %1 次</translation>
    </message>
    <message>
        <source>%1 · %2 more since</source>
        <translation>%1 · 此后又有 %2 次</translation>
    </message>
    <message>
        <source>Same matter: no other ticket</source>
        <translation>同一诉求：无其他工单</translation>
    </message>
    <message>
        <source>Same matter: %1 tickets</source>
        <translation>同一诉求：%1 件工单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>%1 is a matter of its own</source>
        <translation>%1 是单独一件事</translation>
    </message>
    <message>
        <source>%1 and %2 are one matter</source>
        <translation>%1 与 %2 是同一件事</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>人工认定：%1</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Child tickets</source>
        <translation>子工单</translation>
    </message>
    <message>
        <source>Child tickets: %1</source>
        <translation>子工单 %1 件</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>merged into this one</source>
        <translation>均已并入本单</translation>
    </message>
    <message>
        <source>%1 · that ticket is not here</source>
        <translation>%1 · 主单不在本机</translation>
    </message>
</context>
<context>
    <name>om::TileModel</name>
    <message>
        <source>YoY %1</source>
        <translation>同比 %1</translation>
    </message>
    <message>
        <source>prev. %1</source>
        <translation>环比 %1</translation>
    </message>
    <message>
        <source>target %1 %2</source>
        <translation>目标 %1 %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>分母 %1</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 (Spring Festival shift)</source>
        <translation>%1（春节错月）</translation>
    </message>
    <message>
        <source>basis changed</source>
        <translation>口径变化</translation>
    </message>
    <message>
        <source>kept %1, changed since</source>
        <translation>%1 留存，此后有变更</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>时点 %1</translation>
    </message>
</context>
<context>
    <name>om::TileServerDialog</name>
    <message>
        <source>Tile server</source>
        <translation>瓦片服务</translation>
    </message>
    <message>
        <source>Address with {z}, {x}, {y} and, if needed, {key}</source>
        <translation>含 {z}、{x}、{y} 的地址，必要时含 {key}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>版权署名</translation>
    </message>
    <message>
        <source>Lowest zoom</source>
        <translation>最低缩放级别</translation>
    </message>
    <message>
        <source>Highest zoom</source>
        <translation>最高缩放级别</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>缩放级别</translation>
    </message>
</context>
<context>
    <name>om::TimeSlider</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The data of this theme carry no dates</source>
        <translation>这个主题的数据没有日期</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Previous step (←)</source>
        <translation>上一步（←）</translation>
    </message>
    <message>
        <source>Next step (→)</source>
        <translation>下一步（→）</translation>
    </message>
    <message>
        <source>How time is played back</source>
        <translation>时间播放方式</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>One step at a time</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>The chosen range, moved</source>
        <translation>移动所选时段</translation>
    </message>
    <message>
        <source>Growing from the start</source>
        <translation>从起点累计</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>One step in 2 seconds</source>
        <translation>每 2 秒 1 步</translation>
    </message>
    <message>
        <source>1 step a second</source>
        <translation>每秒 1 步</translation>
    </message>
    <message>
        <source>2 steps a second</source>
        <translation>每秒 2 步</translation>
    </message>
    <message>
        <source>4 steps a second</source>
        <translation>每秒 4 步</translation>
    </message>
    <message>
        <source>8 steps a second</source>
        <translation>每秒 8 步</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>步长：%1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>按月</translation>
    </message>
</context>
<context>
    <name>om::TraceModel</name>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Used / limit (work minutes)</source>
        <translation>用时 / 时限（工作分钟）</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>attachment: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>%1 reckoned</source>
        <translation>推算 %1</translation>
    </message>
</context>
<context>
    <name>om::TrendChart</name>
    <message>
        <source>Trend by month</source>
        <translation>月度趋势</translation>
    </message>
</context>
<context>
    <name>om::TwoAreasPage</name>
    <message>
        <source>Keep this area to compare</source>
        <translation>将当前区域设为对比基准</translation>
    </message>
    <message>
        <source>Two areas</source>
        <translation>两地对比</translation>
    </message>
    <message>
        <source>whole city</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Kept area: %1. This area: %2.</source>
        <translation>保留区域：%1。当前区域：%2。</translation>
    </message>
    <message>
        <source>Keep the area that you see, then choose another one: a community, a lasso or any other condition.</source>
        <translation>先保留当前区域，再选另一个区域：社区、套索或其他条件。</translation>
    </message>
</context>
<context>
    <name>om::UndoDialog</name>
    <message>
        <source>Take change %1 back?</source>
        <translation>撤回变更 %1？</translation>
    </message>
    <message>
        <source>Take back only the rest</source>
        <translation>只撤回其余部分</translation>
    </message>
    <message>
        <source>Change %1 touched %2 rows. Later changes built on %3 of them; those stay as they are now. The other %4 can be taken back.</source>
        <translation>变更 %1 涉及 %2 行，其中 %3 行之后又有改动，将保持现状；其余 %4 行可以撤回。</translation>
    </message>
    <message>
        <source>The setting %1 stays: change %2 set it again.</source>
        <translation>设置 %1 保持不变：变更 %2 又改过它。</translation>
    </message>
    <message>
        <source>The fields of %1 stay: change %2 uses them.</source>
        <translation>%1 的字段保持不变：变更 %2 用到它们。</translation>
    </message>
    <message>
        <source>Rows that later changes built on</source>
        <translation>之后又有改动的行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before, would come back</source>
        <translation>变更之前（将恢复为）</translation>
    </message>
    <message>
        <source>Written by this change</source>
        <translation>本次变更写入</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Now from change</source>
        <translation>当前出自变更</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows are shown.</source>
        <translation>显示前 %1 行，共 %2 行。</translation>
    </message>
    <message>
        <source>Close leaves everything as it is.</source>
        <translation>点“关闭”则一切保持不变。</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（无此行）</translation>
    </message>
</context>
<context>
    <name>om::ViewActions</name>
    <message>
        <source>The view was copied; paste it on another workstation with Ctrl+Shift+V</source>
        <translation>场景已复制，在另一台工作站按 Ctrl+Shift+V 粘贴</translation>
    </message>
    <message>
        <source>The clipboard holds no copied view</source>
        <translation>剪贴板中没有场景</translation>
    </message>
    <message>
        <source>Bookmarked: %1</source>
        <translation>已加入书签：%1</translation>
    </message>
</context>
</TS>
